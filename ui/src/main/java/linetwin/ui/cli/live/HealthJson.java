package linetwin.ui.cli.live;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStatus;
import linetwin.core.kpi.LiveKpis;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.line.JsonNumberWriter;
import linetwin.ui.cli.line.KpiJson;
import linetwin.ui.text.DiagnosticText;

/** Health of sources as one JSON object on one line. Unknown values are null. */
public final class HealthJson {
    private static final double NANOS_PER_MILLI = 1e6;

    private final DiagnosticText diagnostics;

    public HealthJson(DiagnosticText diagnostics) {
        this.diagnostics = diagnostics;
    }

    public String text(List<SourceStatus> statuses, Optional<LiveKpis> kpis, Instant now) {
        return FiniteJsonGenerator.line(json -> {
            json.writeStringField("at", now.toString());
            KpiJson.write(json, kpis);
            json.writeArrayFieldStart("sources");
            for (var status : statuses) {
                json.writeStartObject();
                source(json, status);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Writes the fields of one source. */
    public void source(JsonGenerator json, SourceStatus status) throws IOException {
        var health = status.health();
        json.writeStringField("id", status.source().code());
        json.writeStringField("protocol", status.protocol());
        json.writeStringField("endpoint", status.endpoint());
        json.writeStringField("state", status.state().name());
        json.writeStringField("since", status.since().toString());
        instant(json, "connectedSince", health.connectedSince());
        text(json, "protection", Optional.of(health.protection()).filter(words -> !words.isEmpty()));
        JsonNumberWriter.write(json, "valuesPerSecond", health.valuesPerSecond());
        latency(json, health.latency());
        millis(json, "skewMillis", health.skew());
        gaps(json, health.gaps());
        json.writeNumberField("gapCount", health.gapCount());
        json.writeNumberField("lost", health.lost());
        json.writeNumberField("conflated", health.conflated());
        json.writeNumberField("rejected", health.rejected());
        json.writeNumberField("bad", health.bad());
        rejections(json, health.rejections());
        json.writeNumberField("queued", health.queued());
        json.writeNumberField("capacity", health.capacity());
        lastGood(json, health.lastGood());
        json.writeNumberField("received", status.received());
        instant(json, "newestArrival", status.newestArrival());
        finding(json, status);
    }

    private static void latency(JsonGenerator json, Optional<SourceHealth.Latency> latency) throws IOException {
        if (latency.isEmpty()) {
            json.writeNullField("latency");
            return;
        }
        json.writeObjectFieldStart("latency");
        millis(json, "p50Millis", latency.map(SourceHealth.Latency::p50));
        millis(json, "p99Millis", latency.map(SourceHealth.Latency::p99));
        json.writeEndObject();
    }

    private static void gaps(JsonGenerator json, List<SourceHealth.Gap> gaps) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (var gap : gaps) {
            json.writeStartObject();
            json.writeStringField("from", gap.from().toString());
            json.writeStringField("until", gap.until().toString());
            json.writeNumberField("filled", gap.filled());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rejections(JsonGenerator json, List<SourceHealth.Rejection> rejections) throws IOException {
        json.writeArrayFieldStart("rejections");
        for (var rejection : rejections) {
            json.writeStartObject();
            json.writeStringField("at", rejection.at().toString());
            json.writeStringField("where", rejection.where());
            reason(json, rejection.why());
            json.writeStringField("why", diagnostics.reason(rejection.why()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void reason(JsonGenerator json, RejectionReason reason) throws IOException {
        json.writeStringField("code", reason.code().name());
        json.writeArrayFieldStart("about");
        for (var argument : reason.about()) {
            json.writeString(argument);
        }
        json.writeEndArray();
    }

    private static void lastGood(JsonGenerator json, Optional<SourceHealth.GoodValue> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField("lastGood");
            return;
        }
        json.writeObjectFieldStart("lastGood");
        json.writeStringField("tag", value.get().tag());
        json.writeStringField("value", value.get().value());
        json.writeStringField("quality", value.get().quality().name());
        json.writeStringField("sourceTime", value.get().sourceTime().toString());
        json.writeStringField("arrival", value.get().arrival().toString());
        json.writeEndObject();
    }

    /** Writes the advice on the diagnostic, or the message of the feed if it reports no diagnostic. */
    private void finding(JsonGenerator json, SourceStatus status) throws IOException {
        var advice = status.finding().map(diagnostics::advice);
        if (advice.isEmpty() && status.detail().isEmpty()) {
            json.writeNullField("finding");
            return;
        }
        json.writeObjectFieldStart("finding");
        text(json, "trouble", status.finding().map(it -> it.trouble().name()));
        text(json, "what", advice.map(it -> it.what()).or(() -> Optional.of(status.detail())));
        text(json, "todo", advice.map(it -> it.todo()));
        var reason = status.finding().flatMap(Diagnostic::reason);
        if (reason.isPresent()) {
            json.writeObjectFieldStart("reason");
            reason(json, reason.get());
            json.writeEndObject();
        } else {
            json.writeNullField("reason");
        }
        json.writeEndObject();
    }

    private static void instant(JsonGenerator json, String name, Optional<Instant> value) throws IOException {
        text(json, name, value.map(Instant::toString));
    }

    public static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static void millis(JsonGenerator json, String name, Optional<Duration> value) throws IOException {
        JsonNumberWriter.write(
                json, name, value.map(it -> it.toNanos() / NANOS_PER_MILLI).orElse(Double.NaN));
    }
}
