package linetwin.core.sim;

import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.ZigguratDraw;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;

/** Benchmark of exponential draws: this kernel, Commons RNG and SSJ. */
@State(Scope.Thread)
public class DrawBenchmark {
    private final UniformRandomProvider stream = new RandomStreams(1).stream("numbers");
    private final ZigguratSampler commons = ZigguratSampler.Exponential.of(RandomSource.XO_RO_SHI_RO_128_PP.create(1));
    private final ExponentialGen ssj = new ExponentialGen(new MRG32k3a(), 1);

    @Benchmark
    public double ours() {
        return ZigguratDraw.exponential(stream);
    }

    @Benchmark
    public double commonsRng() {
        return commons.sample();
    }

    @Benchmark
    public double ssj() {
        return ssj.nextDouble();
    }
}
