package org.huiyin.dispatch.cases;

/** How hard a matter is (难度). Judged by the triage, once: sections are compared among cases of one difficulty. */
public enum Difficulty {
    SIMPLE,
    ORDINARY,
    HARD
}
