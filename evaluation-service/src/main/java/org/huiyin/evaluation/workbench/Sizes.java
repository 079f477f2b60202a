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

    private Sizes() {}

    static void checkSteps(Faults faults, int sections, int cells, int k) {
        if ((long) sections * cells * Math.min(k, sections) > MOST_STEPS) {
            faults.invalid("/gridCells", "too-much", "Sections × gridCells × k may be at most " + MOST_STEPS + ".");
        }
    }
}
