package linetwin.ui.equipment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.connection.PermitSpec;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.connection.SourceSpec;

/** Check of a request against the permits of a source. */
final class PermitCheck {
    private PermitCheck() {}

    /** Reason for a refusal; empty if exactly this request is permitted to exactly this role. */
    static Optional<String> refusal(SourceSpec source, WriteRequest request) {
        var same = source.permits().stream()
                .filter(permit -> permit.act() == request.act() && permit.path().equals(request.path()))
                .toList();
        if (same.isEmpty()) {
            return Optional.of("the connection file does not permit to %s '%s' at %s"
                    .formatted(verb(request.act()), request.path(), source.id()));
        }
        var permit =
                same.stream().filter(it -> it.role().equals(request.role())).findFirst();
        return permit.isEmpty()
                ? Optional.of(
                        "'%s' is permitted to %s, not to %s".formatted(request.path(), roles(same), request.role()))
                : outOfRange(permit.get(), request);
    }

    static String verb(Act act) {
        return act == Act.WRITE ? "write" : "call";
    }

    private static String roles(List<PermitSpec> permits) {
        return permits.stream().map(PermitSpec::role).collect(Collectors.joining(" and "));
    }

    private static Optional<String> outOfRange(PermitSpec permit, WriteRequest request) {
        if (request.act() == Act.CALL
                || permit.least().isEmpty() && permit.most().isEmpty()) {
            return Optional.empty();
        }
        var number = number(request.wanted());
        if (number.isEmpty()) {
            return Optional.of("'%s' is no number, and %s is permitted".formatted(request.wanted(), range(permit)));
        }
        boolean fits = permit.least()
                        .map(least -> number.get().compareTo(BigDecimal.valueOf(least)) >= 0)
                        .orElse(true)
                && permit.most()
                        .map(most -> number.get().compareTo(BigDecimal.valueOf(most)) <= 0)
                        .orElse(true);
        return fits ? Optional.empty() : Optional.of("%s is not within %s".formatted(request.wanted(), range(permit)));
    }

    /** Plain decimal number. Refuses NaN, infinity and forms that another program could read differently. */
    static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String range(PermitSpec permit) {
        return "%s..%s".formatted(bound(permit.least()), bound(permit.most()));
    }

    private static String bound(Optional<Double> bound) {
        return bound.map(it -> BigDecimal.valueOf(it).stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
