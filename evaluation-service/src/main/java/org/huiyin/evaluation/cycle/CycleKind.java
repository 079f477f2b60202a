package org.huiyin.evaluation.cycle;

/** Whose cycle it is. A city's and its counties' cycles run side by side over the same facts. */
public enum CycleKind {
    CITY,
    COUNTY
}
