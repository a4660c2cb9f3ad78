package linetwin.core.kpi;

import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/** Numbers of components, which give the positions of their cells. */
record LineAccountShape(int stations, int places, int stores, int benches) {
    static LineAccountShape of(LineLayout layout) {
        return new LineAccountShape(
                layout.stations().size(),
                layout.stations().stream().mapToInt(StationSpec::places).sum(),
                layout.stores().size(),
                layout.benches().size());
    }

    int firstStore() {
        return LineAccount.HEAD + stations * LineAccount.STATION;
    }

    int firstBench() {
        return firstStore() + stores * LineAccount.LEVEL;
    }

    int firstPlace() {
        return firstBench() + benches * LineAccount.LEVEL;
    }

    int cells() {
        return firstPlace() + TimeAccount.cells(places);
    }
}
