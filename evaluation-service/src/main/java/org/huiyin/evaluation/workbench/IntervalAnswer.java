package org.huiyin.evaluation.workbench;

/** Both ends within 0 and 1. */
public record IntervalAnswer(double low, double high) {}
