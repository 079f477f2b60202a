package org.huiyin.evaluation.facts;

import java.util.List;

/**
 * The facts of one generation in one number.
 *
 * @param hash SHA-256, hexadecimal, over the canonical rows
 * @param positions how far this service had read each topic when the rows were as they are
 */
public record FactDigest(int generation, String hash, long rows, List<Position> positions) {

    /**
     * Position in one topic.
     *
     * @param complaints complaints with at least one event applied
     * @param events events applied: sequences have no gaps, so this is the sum of the last ones
     * @param blocked complaints whose stream stands still because of an event that could not be applied
     */
    public record Position(String topic, long complaints, long events, long blocked) {}
}
