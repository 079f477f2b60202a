package org.huiyin.evaluation.cycle;

/**
 * How the lists of a cycle stand.
 *
 * @param complete whether the panel decided on every nomination of the run in force
 * @param noticed whether every name was in a public notice before
 */
public record ListSituation(boolean complete, boolean noticed) {}
