package linetwin.core.config.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.SectionSchemas;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.ProblemText;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.connection.PermitSpec;
import linetwin.core.connection.PermitSpec.Act;

/** Reads the permits of a source: the values and methods that may be written or called. */
final class PermitReader {
    private final Optional<SourceProtocol> protocol;
    private final List<String> permitted = new ArrayList<>();

    PermitReader(Optional<SourceProtocol> protocol) {
        this.protocol = protocol;
    }

    Optional<PermitSpec> permit(FileEntry entry) {
        return FileSection.of(SectionSchemas.PERMIT, entry).flatMap(this::permit);
    }

    private Optional<PermitSpec> permit(FileSection permit) {
        SourceProtocol.check(permit, protocol, SourceProtocol.OPCUA::equals, "call");
        var write = permit.optional("write");
        var call = permit.optional("call");
        var role = permit.required("role").flatMap(FileEntry::id);
        if (write.isPresent() == call.isPresent()) {
            permit.whole()
                    .fault(
                            write.isPresent() ? "permits a write and a call" : "permits nothing",
                            "Write one of the two: write or call, each with one path");
            return Optional.empty();
        }
        var act = write.isPresent() ? Act.WRITE : Act.CALL;
        var path = write.or(() -> call).flatMap(this::path);
        var least = bound(permit, act, "least");
        var most = bound(permit, act, "most");
        checkRange(permit, least, most);
        return path.flatMap(p -> role.map(r -> new PermitSpec(act, p, r, least, most)))
                .filter(it -> isNew(it, permit.whole()));
    }

    private Optional<String> path(FileEntry entry) {
        return entry.text()
                .flatMap(text -> TagPath.read(entry, text, protocol))
                .filter(path -> {
                    if (!path.captures().isEmpty()) {
                        entry.fault("permits more than one thing", "Write the whole path without captures");
                    }
                    return path.captures().isEmpty();
                })
                .map(TagPath::text);
    }

    private static Optional<Double> bound(FileSection permit, Act act, String key) {
        if (act == Act.CALL) {
            permit.optional(key)
                    .ifPresent(entry -> entry.fault("bounds a number, and a call writes none", "Remove it"));
        }
        return permit.optional(key).flatMap(QuantityParser::number);
    }

    private static void checkRange(FileSection permit, Optional<Double> least, Optional<Double> most) {
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            permit.required("least")
                    .ifPresent(entry -> entry.fault(
                            "%s is more than most, %s"
                                    .formatted(ProblemText.number(least.get()), ProblemText.number(most.get())),
                            "Write the smaller number as least"));
        }
    }

    private boolean isNew(PermitSpec permit, FileEntry entry) {
        var key = "%s %s %s".formatted(permit.act(), permit.path(), permit.role());
        boolean first = !permitted.contains(key);
        if (first) {
            permitted.add(key);
        } else {
            entry.fault("permits the same to the same role again", "Keep one of the two");
        }
        return first;
    }
}
