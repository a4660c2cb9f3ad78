package linetwin.core.benchmark;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * Serial line in the event view of SSJ 3.3.2 as shipped: splay tree, MRG32k3a, draws by inversion; sums in plain
 * fields.
 */
final class SsjLine implements SerialModel {
    private enum State {
        WORKING,
        STARVED,
        BLOCKED,
        DOWN
    }

    private final Simulator simulator = new Simulator();
    private final Station[] stations;
    private long parts;
    private long events;

    SsjLine(SerialLine line) {
        simulator.init();
        stations = new Station[line.stations()];
        for (int i = 0; i < stations.length; i++) {
            stations[i] = new Station(i, line.fails());
        }
        stations[0].startWork();
    }

    @Override
    public void advance(double seconds) {
        new End().schedule(seconds);
        simulator.start();
    }

    @Override
    public long parts() {
        return parts;
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long finished(int station) {
        return stations[station].finished;
    }

    @Override
    public double[] shares(int station) {
        var s = stations[station];
        s.enter(s.state);
        s.countQueue(0);
        double now = simulator.time();
        return new double[] {
            s.times[0] / now, s.times[1] / now, s.times[2] / now, s.times[3] / now, s.queueIntegral / now
        };
    }

    private final class End extends Event {
        End() {
            super(simulator);
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }

    private final class Station {
        private final int index;
        private final ExponentialGen work = new ExponentialGen(new MRG32k3a(), 1);
        private final ExponentialGen untilFailure = new ExponentialGen(new MRG32k3a(), 1 / SerialLine.BETWEEN_FAILURES);
        private final ExponentialGen repair = new ExponentialGen(new MRG32k3a(), 1 / SerialLine.REPAIR);
        private final Event finish = new Finish();
        private final Event fail = new Fail();
        private final Event repaired = new Repaired();
        private final boolean fails;
        private final double[] times = new double[State.values().length];
        private State state = State.STARVED;
        private double since;
        private int queue;
        private double queueSince;
        private double queueIntegral;
        private double leftToWork;
        private double leftToFailure;
        private long finished;

        Station(int index, boolean fails) {
            this.index = index;
            this.fails = fails;
            leftToFailure = fails ? untilFailure.nextDouble() : Double.POSITIVE_INFINITY;
        }

        void startWork() {
            leftToWork = work.nextDouble();
            workOn();
        }

        private void workOn() {
            enter(State.WORKING);
            if (fails && leftToFailure < leftToWork) {
                leftToWork -= leftToFailure;
                fail.schedule(leftToFailure);
            } else {
                leftToFailure -= leftToWork;
                finish.schedule(leftToWork);
            }
        }

        private void handOn() {
            if (index == stations.length - 1) {
                parts++;
                takeNext();
                return;
            }
            var next = stations[index + 1];
            if (next.state == State.STARVED) {
                next.startWork();
                takeNext();
            } else if (next.queue < SerialLine.BUFFER) {
                next.countQueue(1);
                takeNext();
            } else {
                enter(State.BLOCKED);
            }
        }

        private void takeNext() {
            if (index == 0) {
                startWork();
            } else if (queue > 0) {
                startWork();
                countQueue(-1);
                var before = stations[index - 1];
                if (before.state == State.BLOCKED) {
                    countQueue(1);
                    before.takeNext();
                }
            } else {
                enter(State.STARVED);
            }
        }

        private void enter(State next) {
            double now = simulator.time();
            times[state.ordinal()] += now - since;
            since = now;
            state = next;
        }

        private void countQueue(int more) {
            double now = simulator.time();
            queueIntegral += queue * (now - queueSince);
            queueSince = now;
            queue += more;
        }

        private final class Finish extends Event {
            Finish() {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                finished++;
                handOn();
            }
        }

        private final class Fail extends Event {
            Fail() {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                enter(State.DOWN);
                repaired.schedule(repair.nextDouble());
            }
        }

        private final class Repaired extends Event {
            Repaired() {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                leftToFailure = untilFailure.nextDouble();
                workOn();
            }
        }
    }
}
