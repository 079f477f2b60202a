package org.huiyin.evaluation.run;

/** A stratum after the support rule; {@code n} counts its cases. */
public record StratumFigures(String id, int n, double mean, double variance) {}
