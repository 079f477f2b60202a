package org.huiyin.evaluation.notice;

/** A figure with its interval. */
public record Interval(double value, double low, double high) {}
