package linetwin.connectors.sparkplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.sparkplug.EdgeMessage.Kind;
import linetwin.connectors.sparkplug.NodeEffect.BirthMissing;
import linetwin.connectors.sparkplug.NodeEffect.Born;
import linetwin.connectors.sparkplug.NodeEffect.Died;
import linetwin.connectors.sparkplug.NodeEffect.MetricUpdate;
import linetwin.connectors.sparkplug.NodeEffect.Missed;
import linetwin.connectors.sparkplug.NodeEffect.RequestRebirth;
import linetwin.core.health.RejectionCode;
import linetwin.core.model.Quality;
import org.junit.jupiter.api.Test;

final class EdgeNodeStateTest {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final long TORQUE = 7;

    private final EdgeNodeState node = new EdgeNodeState(Duration.ofSeconds(2));
    private Instant now = START;

    @Test
    void metricIsKnownByItsAliasAfterBirth() {
        born();

        var told = only(data(2, 2.8), MetricUpdate.class);
        assertEquals("torque", told.metric());
        assertEquals(new MetricValue.Figure(2.8, "2.8"), told.value());
        assertEquals(ValueOrigin.REPORTED, told.origin());
    }

    @Test
    void birthTellsAllAndIsNoNewsOfItsValues() {
        nodeBirth(0);
        var effects = deviceBirth(1);

        assertEquals(List.of(new Born("robot")), of(effects, Born.class));
        assertEquals(ValueOrigin.REQUESTED, only(effects, MetricUpdate.class).origin());
    }

    @Test
    void dataBeforeBirthIsNotShownAndRebirthIsAsked() {
        var effects = data(5, 2.8);

        assertEquals(List.of(new BirthMissing("robot"), new RequestRebirth()), effects);
    }

    @Test
    void deviceThatWasNotBornIsNotShown() {
        nodeBirth(0);

        assertEquals(List.of(new BirthMissing("robot"), new RequestRebirth()), data(1, 2.8));
    }

    @Test
    void unknownAliasIsNotGuessed() {
        born();
        var effects = send(Kind.DATA, "robot", 2, metric("", 99, 1.0));

        assertTrue(of(effects, MetricUpdate.class).isEmpty());
        assertEquals(List.of(new BirthMissing("robot")), of(effects, BirthMissing.class));
    }

    @Test
    void messagesThatSwappedPlacesAreReadInOrder() {
        born();

        assertTrue(data(3, 30).isEmpty());
        var effects = data(2, 20);

        assertEquals(List.of(20.0, 30.0), figures(effects));
        assertTrue(later(Duration.ofSeconds(5)).isEmpty());
    }

    @Test
    void gapIsWaitedForThenToldAndTheRestIsShown() {
        born();
        assertTrue(data(4, 40).isEmpty());
        assertTrue(later(Duration.ofSeconds(1)).isEmpty());
        var effects = later(Duration.ofSeconds(1));

        assertEquals(List.of(new Missed(2)), of(effects, Missed.class));
        assertEquals(1, of(effects, RequestRebirth.class).size());
        assertEquals(List.of(40.0), figures(effects));
    }

    @Test
    void aliasesAreDoubtfulAfterAGapUntilTheNextBirth() {
        born();
        assertTrue(data(4, 40).isEmpty());
        assertEquals(
                Quality.UNCERTAIN,
                only(later(Duration.ofSeconds(2)), MetricUpdate.class).quality());
        born();
        assertEquals(Quality.GOOD, only(data(2, 1), MetricUpdate.class).quality());
    }

    @Test
    void numbersGoRoundAfter255() {
        born();
        for (int i = 2; i <= 600; i++) {
            assertEquals(List.of((double) i), figures(data(i % 256, i)));
        }
    }

    @Test
    void lateMessageGoesToTheRecorderOnly() {
        born();
        assertTrue(data(3, 30).isEmpty());
        assertEquals(List.of(new Missed(1)), of(later(Duration.ofSeconds(2)), Missed.class));

        assertEquals(
                ValueOrigin.HISTORICAL, only(data(2, 20), MetricUpdate.class).origin());
    }

    @Test
    void nodeThatBeganAnewUnheardIsNotBelieved() {
        born();
        for (int i = 2; i < 100; i++) {
            data(i, i);
        }
        data(1, 1);
        var effects = data(2, 2);

        assertFalse(of(effects, BirthMissing.class).isEmpty());
        assertTrue(of(effects, MetricUpdate.class).isEmpty());
        assertEquals(2, of(effects, Died.class).size());
    }

    @Test
    void deathOfTheNodeIsTheDeathOfItsDevices() {
        born();

        assertEquals(List.of(new Died("robot"), new Died("")), death(START, 1));
    }

    @Test
    void deathOfAnOlderBirthIsNoDeath() {
        born();

        assertTrue(of(death(START.minusSeconds(60), 0), Died.class).isEmpty());
        assertEquals(1, figures(data(2, 1)).size());
    }

    /** Some publishers give all births the same number, so the death of the old connection matches the new birth. */
    @Test
    void nodeThatGoesOnInOrderAfterAnOldDeathIsBelievedAgain() {
        born();
        assertEquals(2, of(death(START.minusSeconds(60), 1), Died.class).size());
        var effects = data(2, 1);

        assertEquals(List.of(new Born(""), new Born("robot")), of(effects, Born.class));
        assertEquals(List.of(1.0), figures(effects));
    }

    @Test
    void nodeThatSaidGoodbyeIsNotBelievedWithoutBirth() {
        born();
        assertEquals(2, of(death(now.plusSeconds(1), 1), Died.class).size());

        assertEquals(List.of(new BirthMissing("robot"), new RequestRebirth()), data(2, 1));
    }

    @Test
    void deviceThatIsNotBornAgainWithItsNodeIsGone() {
        born();
        var effects = nodeBirth(0);
        assertTrue(of(effects, Died.class).isEmpty());

        assertEquals(List.of(new Died("robot")), later(Duration.ofSeconds(2)));
    }

    @Test
    void deviceDiesAlone() {
        born();

        assertEquals(List.of(new Died("robot")), send(Kind.DEATH, "robot", 2));
        assertEquals(List.of(new BirthMissing("robot"), new RequestRebirth()), data(3, 1));
    }

    @Test
    void connectionOfOursThatMissedNothingNeedsNoRebirth() {
        born();
        node.connectionLost();

        assertEquals(List.of(1.0), figures(data(2, 1)));
    }

    @Test
    void connectionOfOursThatMissedSomethingTrustsNoAliasAnyMore() {
        born();
        node.connectionLost();
        assertTrue(data(9, 1).isEmpty());
        var effects = later(Duration.ofSeconds(2));

        assertTrue(of(effects, MetricUpdate.class).isEmpty());
        assertEquals(1, of(effects, RequestRebirth.class).size());
        assertEquals(2, of(effects, Died.class).size());
    }

    @Test
    void historicalMetricIsHistorical() {
        born();
        var old = new SparkplugMetric(
                "",
                OptionalLong.of(TORQUE),
                OptionalLong.of(START.minusSeconds(3_600).toEpochMilli()),
                0,
                true,
                false,
                Map.of(),
                new RawMetricValue.Floating(1));
        var told = only(send(Kind.DATA, "robot", 2, old), MetricUpdate.class);

        assertEquals(ValueOrigin.HISTORICAL, told.origin());
        assertEquals(START.minusSeconds(3_600), told.time());
    }

    @Test
    void nullIsNoValue() {
        born();
        var none = new SparkplugMetric(
                "", OptionalLong.of(TORQUE), OptionalLong.empty(), 0, false, true, Map.of(), new RawMetricValue.None());

        assertEquals(
                MetricValue.absent(RejectionCode.NULL_VALUE),
                only(send(Kind.DATA, "robot", 2, none), MetricUpdate.class).value());
    }

    private void born() {
        nodeBirth(0);
        deviceBirth(1);
    }

    private List<NodeEffect> nodeBirth(long sequence) {
        return send(Kind.BIRTH, "", sequence, bdSeq(1));
    }

    private List<NodeEffect> deviceBirth(long sequence) {
        return send(Kind.BIRTH, "robot", sequence, metric("torque", TORQUE, 0));
    }

    private List<NodeEffect> data(long sequence, double torque) {
        return send(Kind.DATA, "robot", sequence, metric("", TORQUE, torque));
    }

    private List<NodeEffect> death(Instant time, long number) {
        var payload = new SparkplugPayload(
                OptionalLong.of(time.toEpochMilli()), OptionalLong.empty(), List.of(bdSeq(number)));
        return node.message(new EdgeMessage(Kind.DEATH, "", payload, now));
    }

    private List<NodeEffect> send(Kind kind, String device, long sequence, SparkplugMetric... metrics) {
        var payload =
                new SparkplugPayload(OptionalLong.of(now.toEpochMilli()), OptionalLong.of(sequence), List.of(metrics));
        return node.message(new EdgeMessage(kind, device, payload, now));
    }

    private List<NodeEffect> later(Duration passed) {
        now = now.plus(passed);
        return node.at(now);
    }

    private static SparkplugMetric bdSeq(long number) {
        return new SparkplugMetric(
                "bdSeq",
                OptionalLong.empty(),
                OptionalLong.empty(),
                SparkplugDataType.INT64,
                false,
                false,
                Map.of(),
                new RawMetricValue.Bits(number));
    }

    private static SparkplugMetric metric(String name, long alias, double value) {
        return new SparkplugMetric(
                name,
                OptionalLong.of(alias),
                OptionalLong.empty(),
                name.isEmpty() ? 0 : SparkplugDataType.DOUBLE,
                false,
                false,
                Map.of(),
                new RawMetricValue.Floating(value));
    }

    private static List<Double> figures(List<NodeEffect> effects) {
        var figures = new ArrayList<Double>();
        for (var told : of(effects, MetricUpdate.class)) {
            if (told.value() instanceof MetricValue.Figure(var value, var _)) {
                figures.add(value);
            }
        }
        return figures;
    }

    private static <E extends NodeEffect> List<E> of(List<NodeEffect> effects, Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <E extends NodeEffect> E only(List<NodeEffect> effects, Class<E> type) {
        var found = of(effects, type);
        assertEquals(1, found.size(), effects::toString);
        return found.getFirst();
    }
}
