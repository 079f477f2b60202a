package org.huiyin.evaluation.rebuild;

/** A partition of a topic. */
public record Partition(String topic, int number) {}
