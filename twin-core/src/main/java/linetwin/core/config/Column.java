package linetwin.core.config;

import java.util.List;

/** What stands one above the other: its width, and the room it needs before it and across the row. */
record Column(List<Block> blocks) {
    double width() {
        return blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }

    double before() {
        return blocks.stream().mapToDouble(Block::before).max().orElse(0);
    }

    double across() {
        return blocks.stream().mapToDouble(Block::across).sum() + Block.BETWEEN * (blocks.size() - 1);
    }
}
