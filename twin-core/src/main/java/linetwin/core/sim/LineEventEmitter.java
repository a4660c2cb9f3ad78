package linetwin.core.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.LineEvent.WorkStarted;
import linetwin.core.event.OperationVerdict;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.model.UnitLocation;
import linetwin.core.sim.kernel.KernelListener;
import linetwin.core.sim.kernel.KernelNames;
import linetwin.core.sim.kernel.PackMlMapper;
import linetwin.core.sim.state.KernelTicks;
import linetwin.core.time.LineTime;

/** Converts callbacks of the kernel into line events. */
final class LineEventEmitter implements KernelListener {
    private final KernelNames names;
    private final Consumer<? super LineEvent> observer;
    private final List<UnitId> drawn = new ArrayList<>();

    LineEventEmitter(KernelNames names, Consumer<? super LineEvent> observer) {
        this.names = names;
        this.observer = observer;
    }

    @Override
    public void entered(long now, int place, TimeUse use) {
        observer.accept(new StateChanged(
                new LineTime(now), names.place(place), PackMlMapper.state(use), PackMlMapper.reason(use)));
    }

    @Override
    public void onPlace(long now, int unit, int place) {
        moved(now, unit, new UnitLocation.AtPlace(names.place(place)));
    }

    @Override
    public void inQueue(long now, int unit, int station, boolean atHead) {
        moved(now, unit, new UnitLocation.InQueue(names.station(station), atHead));
    }

    @Override
    public void inStore(long now, int unit, int store) {
        moved(now, unit, new UnitLocation.InStore(names.store(store)));
    }

    @Override
    public void inBenchQueue(long now, int unit, int bench) {
        moved(now, unit, new UnitLocation.InBenchQueue(names.bench(bench)));
    }

    @Override
    public void onBench(long now, int unit, int bench, int index) {
        moved(now, unit, new UnitLocation.AtBench(names.bench(bench), index));
    }

    @Override
    public void shipped(long now, int unit) {
        moved(now, unit, new UnitLocation.Shipped());
    }

    @Override
    public void scrapped(long now, int unit) {
        moved(now, unit, new UnitLocation.Scrapped());
    }

    @Override
    public void drawn(int part) {
        drawn.add(names.unit(part));
    }

    @Override
    public void fitted(long now, int unit) {
        observer.accept(new ComponentsFitted(new LineTime(now), names.unit(unit), drawn));
        drawn.clear();
    }

    @Override
    public void workStarted(long now, int place, int unit, long ticks) {
        observer.accept(
                new WorkStarted(new LineTime(now), names.place(place), names.unit(unit), KernelTicks.duration(ticks)));
    }

    @Override
    public void workFinished(long now, int place, int unit, boolean passed, long ticks) {
        observer.accept(new WorkFinished(
                new LineTime(now),
                names.place(place),
                names.unit(unit),
                passed ? OperationVerdict.PASS : OperationVerdict.FAIL,
                KernelTicks.duration(ticks)));
    }

    private void moved(long now, int unit, UnitLocation to) {
        observer.accept(new UnitMoved(new LineTime(now), names.unit(unit), to));
    }
}
