package linetwin.core.theory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.theory.MarkovState.Phase;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Exact steady state of a small line whose times are all exponential: every reachable state and its long-run
 * probability. Rates are per minute.
 */
final class SteadyState {
    private static final double MINUTE = 60;

    private final LineLayout line;
    private final Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
    private final List<MarkovState> situations = new ArrayList<>();
    private final ArrayDeque<MarkovState> unseen = new ArrayDeque<>();
    private final List<Move> moves = new ArrayList<>();
    private final double[] probabilities;

    private record Move(int from, int to, double rate, boolean ships) {}

    private SteadyState(LineLayout line) {
        this.line = line;
        number(MarkovState.first(line));
        while (!unseen.isEmpty()) {
            var situation = unseen.poll();
            for (int station = 0; station < line.stations().size(); station++) {
                explore(situation, station);
            }
        }
        probabilities = solved();
    }

    static SteadyState of(LineLayout line) {
        return new SteadyState(line);
    }

    int situations() {
        return situations.size();
    }

    /** Figures in the order of {@link LineFigures}. */
    double[] figures() {
        var figures = new ArrayList<Double>();
        figures.add(moves.stream()
                .filter(Move::ships)
                .mapToDouble(m -> m.rate() * probabilities[m.from()])
                .sum());
        figures.add(mean(MarkovState::units));
        for (int i = 0; i < line.stores().size(); i++) {
            int store = i;
            figures.add(mean(s -> s.store(store)));
        }
        for (int i = 0; i < line.stations().size(); i++) {
            int station = i;
            figures.add(mean(s -> s.queue(station)));
            figures.add(share(station, Phase.WORKING));
            figures.add(share(station, Phase.IDLE));
            figures.add(share(station, Phase.BLOCKED));
            figures.add(mean(s -> s.isDown(station) ? 1 : 0));
        }
        return figures.stream().mapToDouble(f -> f).toArray();
    }

    private double share(int station, Phase phase) {
        return mean(s -> !s.isDown(station) && s.phase(station) == phase ? 1 : 0);
    }

    private double mean(ToDoubleFunction<MarkovState> figure) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += probabilities[i] * figure.applyAsDouble(situations.get(i));
        }
        return sum;
    }

    private void explore(MarkovState from, int station) {
        boolean works = from.phase(station) == Phase.WORKING;
        if (works && !from.isDown(station)) {
            finish(from, station);
        }
        var breakdowns = line.stations().get(station).breakdowns();
        breakdowns
                .filter(b -> !from.isDown(station) && (works || b.clock() == BreakdownSpec.Clock.TIME))
                .ifPresent(b -> move(from, rate(b.between()), false, s -> s.breakDown(station)));
        breakdowns
                .filter(_ -> from.isDown(station))
                .ifPresent(b -> move(from, rate(b.repair()), false, s -> s.repair(station)));
    }

    private void finish(MarkovState from, int station) {
        var spec = line.stations().get(station);
        var route = line.routeOf(spec.id()).orElseThrow();
        double rate = rate(spec.work());
        if (spec.firstPassYield() < 1) {
            move(from, rate * (1 - spec.firstPassYield()), false, s -> s.scrap(station));
        }
        for (var way : line.branchesFrom(spec)) {
            boolean ships = way.to().isEmpty() && route.into().isEmpty();
            move(from, rate * spec.firstPassYield() * way.share(), ships, s -> s.finish(station, way.to()));
        }
    }

    private void move(MarkovState from, double rate, boolean ships, Consumer<MarkovState> change) {
        var to = from.copy();
        change.accept(to);
        moves.add(new Move(number(from), number(to), rate, ships));
    }

    private int number(MarkovState situation) {
        return numbers.computeIfAbsent(situation.key(), _ -> {
            situations.add(situation);
            unseen.add(situation);
            return situations.size() - 1;
        });
    }

    /**
     * Solves the balance equations of every state except the first, with the normalisation that all probabilities add
     * up to 1.
     */
    private double[] solved() {
        int count = situations.size();
        var balance = new Array2DRowRealMatrix(count, count);
        for (var move : moves) {
            balance.addToEntry(move.to(), move.from(), move.rate());
            balance.addToEntry(move.from(), move.from(), -move.rate());
        }
        for (int i = 0; i < count; i++) {
            balance.setEntry(0, i, 1);
        }
        var one = new ArrayRealVector(count);
        one.setEntry(0, 1);
        return new LUDecomposition(balance).getSolver().solve(one).toArray();
    }

    private static double rate(TimeDistribution time) {
        return MINUTE * 1e9 / time.mean().toNanos();
    }
}
