package org.huiyin.evaluation.notice;

/** Between which ranks a section lies. */
public record RankInterval(int low, int high) {}
