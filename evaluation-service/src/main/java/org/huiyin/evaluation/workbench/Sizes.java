package org.huiyin.evaluation.workbench;

/** How much one request may ask for. */
final class Sizes {
    static final int MOST_SECTIONS = 10_000;
    /** Entries of one section or unit. */
    static final int MOST_PARTS = 100_000;

    static final int LONGEST_LIST = 1_000;
    static final int FEWEST_CELLS = 10;
    static final int MOST_CELLS = 20_000;
    /** Steps of the rank engine, sections × cells × list length: about 20 s of two cores. */
    private static final long MOST_STEPS = 1_000_000_000;
    /** What the rank engine keeps on each core, sections × list length: 16 bytes each. */
    private static final long LARGEST_TABLE = 1_000_000;

    private Sizes() {}

    static void check(Faults faults, int sections, int cells, int k) {
        long table = (long) sections * Math.min(k, sections);
        if (table > LARGEST_TABLE) {
            faults.invalid("/k", "too-much", "Sections × k may be at most " + LARGEST_TABLE + ".");
        } else if (table * cells > MOST_STEPS) {
            faults.invalid("/gridCells", "too-much", "Sections × k × gridCells may be at most " + MOST_STEPS + ".");
        }
    }
}
