package linetwin.core.sim;

import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.id.StationId;
import linetwin.core.layout.SignalMode;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.ValueBand;
import linetwin.core.model.Quality;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.ZigguratDraw;
import linetwin.core.sim.state.SavedState;
import linetwin.core.time.LineTime;

/**
 * Generator of one signal of one station. Values vary within the typical band: a continuous signal follows an
 * autoregressive process of order one (AR(1)), so that its curve is smooth; a signal with one value per cycle has
 * independent values.
 */
final class SignalGenerator implements SavedState {
    /** Half width of the typical band in standard deviations. */
    private static final double SPREAD = 2.5;

    private static final double LIMIT = 3.0;
    private static final double INERTIA = 0.9;

    private final StationId station;
    private final SignalSpec spec;
    private final RandomStreams.Stream stream;
    private final double inertia;
    private final double centre;
    private final double halfWidth;
    private final double perUnit;
    private double deviation;

    SignalGenerator(StationId station, SignalSpec spec, RandomStreams streams) {
        this.station = station;
        this.spec = spec;
        var band = closed(spec);
        centre = (band.low() + band.high()) / 2;
        halfWidth = (band.high() - band.low()) / 2;
        perUnit = isCount(spec) ? 1 : stepsPerUnit(halfWidth);
        inertia = isContinuous() ? INERTIA : 0;
        stream = streams.stream(station + "/" + spec.id());
        deviation = ZigguratDraw.normal(stream);
    }

    boolean isContinuous() {
        return spec.mode() == SignalMode.CONTINUOUS;
    }

    SignalSpec spec() {
        return spec;
    }

    /** True if a value of the signal can cause the rejection of a part. */
    boolean canReject() {
        return Double.isFinite(spec.reject().high())
                || Double.isFinite(spec.reject().low());
    }

    SignalMeasured measured(LineTime at) {
        deviation = inertia * deviation + Math.sqrt(1 - inertia * inertia) * ZigguratDraw.normal(stream);
        double within = Math.clamp(deviation, -LIMIT, LIMIT) / SPREAD;
        return event(at, centre + halfWidth * within);
    }

    /** Returns a value that rejects the part. */
    SignalMeasured rejecting(LineTime at) {
        double limit = Double.isFinite(spec.reject().high())
                ? spec.reject().high()
                : spec.reject().low();
        double beyond = (limit - centre) * 0.1;
        return event(at, limit + (beyond == 0 ? 1 : beyond));
    }

    @Override
    public int words() {
        return 1 + stream.words();
    }

    @Override
    public void save(long[] target, int at) {
        target[at] = Double.doubleToRawLongBits(deviation);
        stream.save(target, at + 1);
    }

    @Override
    public void load(long[] source, int at) {
        deviation = Double.longBitsToDouble(source[at]);
        stream.load(source, at + 1);
    }

    private SignalMeasured event(LineTime at, double value) {
        double shown = Math.rint(value * perUnit) / perUnit;
        return new SignalMeasured(at, station, spec.id(), shown, Quality.GOOD);
    }

    /** Returns the typical band, with a finite limit in place of an open side. */
    private static ValueBand closed(SignalSpec spec) {
        double low = spec.typical().low();
        double high = spec.typical().high();
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return new ValueBand(0, 0);
        }
        if (Double.isInfinite(low)) {
            return new ValueBand(Math.min(high, high * 0.5), high);
        }
        if (Double.isInfinite(high)) {
            double top = spec.unit().equals("%") ? 100 : low * 1.1;
            return new ValueBand(low, Math.max(low, top));
        }
        return spec.typical();
    }

    private static boolean isCount(SignalSpec spec) {
        var band = closed(spec);
        return spec.unit().isEmpty() && band.high() > 1 && isWhole(band.low()) && isWhole(band.high());
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    /**
     * Returns the power of ten that resolves the band into at least a hundred steps, as the display of an instrument
     * does.
     */
    private static double stepsPerUnit(double halfWidth) {
        double steps = 1;
        while (halfWidth > 0 && halfWidth * steps < 100 && steps < 1e9) {
            steps *= 10;
        }
        return steps;
    }
}
