package linetwin.ui.experiment;

import java.util.function.ToDoubleFunction;
import linetwin.core.kpi.LineKpis;

/** Figures by which lines are compared, with their names in text and JSON. */
public enum ComparedFigure {
    THROUGHPUT("throughputPerHour", "Units per hour", 4, "faster", "slower", LineKpis::throughputRate),
    WIP("wip", "Work in process", 2, "more work in process", "less work in process", LineKpis::workInProcess),
    LEAD_TIME("leadTimeHours", "Lead time, h", 4, "longer lead time", "shorter lead time", LineKpis::leadTimeHours),
    OEE("oee", "OEE", 4, "higher OEE", "lower OEE", LineKpis::overallEquipmentEffectiveness),
    YIELD(
            "rolledFirstPassYield",
            "Rolled first-pass yield",
            4,
            "higher yield",
            "lower yield",
            LineKpis::rolledFirstPassYield);

    public final String field;
    public final String title;
    public final int digits;
    final String more;
    final String less;
    public final ToDoubleFunction<LineKpis> of;

    ComparedFigure(String field, String title, int digits, String more, String less, ToDoubleFunction<LineKpis> of) {
        this.field = field;
        this.title = title;
        this.digits = digits;
        this.more = more;
        this.less = less;
        this.of = of;
    }
}
