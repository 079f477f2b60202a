package org.huiyin.evaluation.method.ranking;

import java.util.function.DoubleUnaryOperator;

/** The cells on which the rank engine integrates: equally wide on a linear or on a logarithmic scale. */
public final class Grid {
    private final double from;
    private final double width;
    private final int cells;
    private final DoubleUnaryOperator value;

    private Grid(double from, double to, int cells, DoubleUnaryOperator value) {
        if (!(from < to) || cells < 1) {
            throw new IllegalArgumentException(cells + " cells from " + from + " to " + to);
        }
        this.from = from;
        this.width = (to - from) / cells;
        this.cells = cells;
        this.value = value;
    }

    public static Grid linear(double from, double to, int cells) {
        return new Grid(from, to, cells, DoubleUnaryOperator.identity());
    }

    /** Both ends above zero. */
    public static Grid logarithmic(double from, double to, int cells) {
        return new Grid(StrictMath.log(from), StrictMath.log(to), cells, StrictMath::exp);
    }

    public int cells() {
        return cells;
    }

    /** On the grid's own scale: of the logarithms, if it is logarithmic. */
    public double cellWidth() {
        return width;
    }

    /** Where cell g begins; {@code edge(cells())} is where the last one ends. */
    public double edge(int g) {
        return value.applyAsDouble(from + g * width);
    }

    /** The middle of cell g, on the grid's own scale. */
    public double middle(int g) {
        return value.applyAsDouble(from + (g + 0.5) * width);
    }
}
