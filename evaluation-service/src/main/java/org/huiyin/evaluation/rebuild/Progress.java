package org.huiyin.evaluation.rebuild;

/**
 * How far a rebuild has read a partition.
 *
 * @param next the offset that it reads next
 * @param end the end of the partition when the rebuild began
 */
public record Progress(Partition partition, long next, long end) {}
