package linetwin.core.config.line;

import java.util.List;

/** Blocks one above the other across the row, with their common width and floor space. */
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
