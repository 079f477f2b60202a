package org.huiyin.evaluation.method.performance;

/**
 * Cases that are compared with each other.
 *
 * @param id its name; {@code *} for the cases that found no place in any other
 * @param n number of cases
 * @param mean weighted mean loss of all sections' cases
 * @param variance total variance of the loss, with N/(N−1): slightly conservative; 0 if there is one case only
 */
public record Stratum(String id, long n, double mean, double variance) {}
