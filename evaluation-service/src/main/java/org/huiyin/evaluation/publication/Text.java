package org.huiyin.evaluation.publication;

/** The same words in Chinese and English. */
public record Text(String zh, String en) {}
