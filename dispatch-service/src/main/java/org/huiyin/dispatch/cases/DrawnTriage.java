package org.huiyin.dispatch.cases;

/**
 * A first triage that the lot fell on.
 *
 * @param by who judged and so froze the difficulty
 * @param recoded whether somebody judged it once more already
 */
public record DrawnTriage(String by, boolean recoded) {}
