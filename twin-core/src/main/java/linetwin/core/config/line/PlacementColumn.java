package linetwin.core.config.line;

import java.util.List;

/** What stands one above the other: its width, and the room it needs before it and across the row. */
record PlacementColumn(List<PlacementBlock> blocks) {
    double width() {
        return blocks.stream().mapToDouble(PlacementBlock::width).max().orElse(0);
    }

    double before() {
        return blocks.stream().mapToDouble(PlacementBlock::before).max().orElse(0);
    }

    double across() {
        return blocks.stream().mapToDouble(PlacementBlock::across).sum() + PlacementBlock.BETWEEN * (blocks.size() - 1);
    }
}
