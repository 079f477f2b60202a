package org.huiyin.evaluation.evidence;

/** INDICATOR: counted by another organ. SURVEY: asked of people. */
public enum IndicatorKind {
    INDICATOR,
    SURVEY
}
