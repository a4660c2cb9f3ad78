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
 * The equipment behind one source, as far as its permits reach. Every wish leaves lines in the audit, refused ones too;
 * what cannot be written there is not done.
 */
public final class PermittedEquipment {
    private final SourceSpec source;
    private final Supplier<EquipmentWriter> writers;
    private final AuditTrail audit;
    private final InstantSource clock;

    /**
     * The equipment of a source of a connection file.
     *
     * @param audit open, so that nobody else changes this equipment meanwhile
     */
    public static PermittedEquipment of(FeedRequest request, AuditTrail audit, InstantSource clock) {
        return new PermittedEquipment(request.source(), () -> EquipmentConnector.open(request), audit, clock);
    }

    /** As {@link #of}, with a way to it of one's own, which is opened only for a wish that is permitted. */
    PermittedEquipment(SourceSpec source, Supplier<EquipmentWriter> writers, AuditTrail audit, InstantSource clock) {
        this.source = source;
        this.writers = writers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks whoever is there, once it is known what would change. */
    public interface Confirmation {
        /** Why it is not to be done; empty where it is. */
        Optional<String> refusal(AuditEntry line);
    }

    /**
     * Carries out a request, where it is permitted and confirmed. @return the last line of the audit: what became of it
     *
     * @throws UncheckedIOException where the audit cannot be written; after {@link Outcome#BEGUN} the act may have been
     *     carried out, and the message says so
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
            // What became of the act is known and kept; a connection that ends badly changes nothing of it.
        }
    }

    private AuditEntry confirmed(
            WriteRequest request, AuditEntry asked, EquipmentWriter writer, Confirmation confirmation) {
        AuditEntry line;
        try {
            line = request.act() == Act.WRITE ? asked.withOldValue(writer.read(request.path())) : asked;
        } catch (RuntimeException e) {
            return kept(failed(asked, e));
        }
        var refusal = confirmation.refusal(line);
        if (refusal.isPresent()) {
            return kept(line.withResult(clock.instant(), Outcome.REFUSED, "", refusal.get()));
        }
        kept(line.withResult(clock.instant(), Outcome.BEGUN, "", ""));
        var done = done(request, line, writer);
        try {
            return kept(done);
        } catch (NotKept e) {
            throw new NotKept("%s. It was sent to the equipment: %s".formatted(e.getMessage(), done.outcome()), e);
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
            // Whatever a library throws: an act without a line after it would look as if we had died over it.
            return failed(line, e);
        }
    }

    private AuditEntry failed(AuditEntry line, RuntimeException e) {
        var why = e instanceof UncheckedIOException io && io.getCause() != null
                ? io.getCause().getMessage()
                : e.getMessage();
        return line.withResult(clock.instant(), Outcome.FAILED, "", String.valueOf(why));
    }

    /** Whether two texts are the same value; a node of single precision gives a number back as near as it can. */
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
            throw new NotKept(String.valueOf(e.getMessage()), e);
        }
    }

    /** The audit failed, which is not a failure of the equipment. */
    private static final class NotKept extends UncheckedIOException {
        private NotKept(String message, UncheckedIOException cause) {
            super(message, cause.getCause());
        }
    }
}
