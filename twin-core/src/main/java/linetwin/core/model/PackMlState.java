package linetwin.core.model;

/** The states of a unit or machine, named and numbered as in OPC 30050 (PackML, ISA-TR88.00.02). */
public enum PackMlState {
    CLEARING(1),
    STOPPED(2),
    STARTING(3),
    IDLE(4),
    SUSPENDED(5),
    EXECUTE(6),
    STOPPING(7),
    ABORTING(8),
    ABORTED(9),
    HOLDING(10),
    HELD(11),
    UNHOLDING(12),
    SUSPENDING(13),
    UNSUSPENDING(14),
    RESETTING(15),
    COMPLETING(16),
    COMPLETE(17);

    private final int number;

    PackMlState(int number) {
        this.number = number;
    }

    /** The StateNumber of OPC 30050. */
    public int number() {
        return number;
    }
}
