package org.huiyin.local.year;

/** What comes in during the year, by sort: how many are collected and how many of them are solved, as real cities count them. */
enum Strand {
    DEMAND("enterprise demands 企业诉求", 1_196, 1_114),
    CITY_FINDING("window findings, city 坐窗口（市）", 58, 54),
    COUNTY_FINDING("window findings, county 坐窗口（县）", 481, 452),
    CLUE("clues 线索", 4_875, 4_631);

    private final String title;
    private final int collected;
    private final int solved;

    Strand(String title, int collected, int solved) {
        this.title = title;
        this.collected = collected;
        this.solved = solved;
    }

    String title() {
        return title;
    }

    /** How many come in at a scale; at least one. */
    int collected(double scale) {
        return Math.max(1, (int) Math.round(collected * scale));
    }

    /** How many of them are solved, at the rate of the whole year. */
    int solved(double scale) {
        return (int) Math.round((double) solved * collected(scale) / collected);
    }
}
