package org.huiyin.evaluation.panel;

/** The two lists: ten best (十优) and ten worst (十差). */
public enum ListKind {
    BEST,
    WORST
}
