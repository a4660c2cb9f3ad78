package linetwin.ui.equipment;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.connection.SourceSpec;
import linetwin.core.equipment.AuditEntry;
import linetwin.core.equipment.AuditEntry.Outcome;
import linetwin.core.equipment.AuditTrail;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;

/**
 * Equipment behind one source, as far as its permits allow. Every request writes lines to the audit, refused ones too.
 * A request that the audit cannot record is not carried out.
 */
public final class PermittedEquipment {
    private final SourceSpec source;
    private final Supplier<EquipmentWriter> writers;
    private final AuditTrail audit;
    private final InstantSource clock;

    /**
     * Equipment of a source of a connection file.
     *
     * @param audit open audit, locked so that no other process changes this equipment meanwhile
     */
    public static PermittedEquipment of(FeedRequest request, AuditTrail audit, InstantSource clock) {
        return new PermittedEquipment(request.source(), () -> EquipmentConnector.open(request), audit, clock);
    }

    /** As {@link #of}, with another supplier of writers. A writer is opened only for a permitted request. */
    PermittedEquipment(SourceSpec source, Supplier<EquipmentWriter> writers, AuditTrail audit, InstantSource clock) {
        this.source = source;
        this.writers = writers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirmation by the operator, once the change is fully determined. */
    public interface Confirmation {
        /** Reason for a refusal; empty if confirmed. */
        Optional<String> refusal(AuditEntry line);
    }

    /**
     * Carries out a request, if it is permitted and confirmed.
     *
     * @return last line of the audit, with the outcome of the request
     * @throws UncheckedIOException if the audit cannot be written; after {@link Outcome#BEGUN} the act may have been
     *     carried out, and the message contains that
     */
    public AuditEntry carryOut(WriteRequest request, Confirmation confirmation) {
        var line = new AuditEntry(
                clock.instant(),
                request.user(),
                request.role(),
                request.act(),
                source.id().code(),
                request.path(),
                "",
                request.wanted(),
                "",
                Outcome.REFUSED,
                "");
        var refusal = PermitCheck.refusal(source, request);
        if (refusal.isPresent()) {
            return kept(line.withResult(clock.instant(), Outcome.REFUSED, "", refusal.get()));
        }
        return throughWriter(request, line, confirmation);
    }

    private AuditEntry throughWriter(WriteRequest request, AuditEntry line, Confirmation confirmation) {
        EquipmentWriter writer;
        try {
            writer = writers.get();
        } catch (RuntimeException e) {
            return kept(failed(line, e));
        }
        try {
            return confirmed(request, line, writer, confirmation);
        } finally {
            closeQuietly(writer);
        }
    }

    private static void closeQuietly(EquipmentWriter writer) {
        try {
            writer.close();
        } catch (RuntimeException _) {
            // Outcome is known and recorded; a fault while closing the connection does not change it.
        }
    }

    private AuditEntry confirmed(
            WriteRequest request, AuditEntry requested, EquipmentWriter writer, Confirmation confirmation) {
        AuditEntry line;
        try {
            line = request.act() == Act.WRITE ? requested.withOldValue(writer.read(request.path())) : requested;
        } catch (RuntimeException e) {
            return kept(failed(requested, e));
        }
        var refusal = confirmation.refusal(line);
        if (refusal.isPresent()) {
            return kept(line.withResult(clock.instant(), Outcome.REFUSED, "", refusal.get()));
        }
        kept(line.withResult(clock.instant(), Outcome.BEGUN, "", ""));
        var done = done(request, line, writer);
        try {
            return kept(done);
        } catch (AuditFailedException e) {
            throw new AuditFailedException(
                    "%s. It was sent to the equipment: %s".formatted(e.getMessage(), done.outcome()), e);
        }
    }

    private AuditEntry done(WriteRequest request, AuditEntry line, EquipmentWriter writer) {
        try {
            if (request.act() == Act.CALL) {
                var answer = writer.call(request.path(), request.values());
                return line.withResult(clock.instant(), Outcome.DONE, answer, "");
            }
            var readBack = writer.write(request.path(), request.wanted());
            return isSame(request.wanted(), readBack)
                    ? line.withResult(clock.instant(), Outcome.DONE, readBack, "")
                    : line.withResult(clock.instant(), Outcome.DIFFERENT, readBack, "something else was read back");
        } catch (RuntimeException e) {
            // Any exception of a protocol library gets an audit line: an act without an outcome would look like a
            // crash of this program.
            return failed(line, e);
        }
    }

    private AuditEntry failed(AuditEntry line, RuntimeException e) {
        var why = e instanceof UncheckedIOException io && io.getCause() != null
                ? io.getCause().getMessage()
                : e.getMessage();
        return line.withResult(clock.instant(), Outcome.FAILED, "", String.valueOf(why));
    }

    /** True if two texts are the same value; a node of single precision returns the nearest number that it can hold. */
    static boolean isSame(String wanted, String readBack) {
        if (wanted.equalsIgnoreCase(readBack)) {
            return true;
        }
        var one = PermitCheck.number(wanted);
        var other = PermitCheck.number(readBack);
        return one.isPresent()
                && other.isPresent()
                && (one.get().compareTo(other.get()) == 0
                        || Float.compare(one.get().floatValue(), other.get().floatValue()) == 0
                                && one.get().scale() > 0);
    }

    private AuditEntry kept(AuditEntry line) {
        try {
            audit.add(line);
            return line;
        } catch (UncheckedIOException e) {
            throw new AuditFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Failure of the audit, as distinct from a failure of the equipment. */
    private static final class AuditFailedException extends UncheckedIOException {
        private AuditFailedException(String message, UncheckedIOException cause) {
            super(message, cause.getCause());
        }
    }
}
