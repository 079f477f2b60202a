package org.huiyin.evaluation.publication.notice;

/** Cards in force at the end of the data. */
public record Cards(int yellow, int red) {}
