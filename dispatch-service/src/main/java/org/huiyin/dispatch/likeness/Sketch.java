package org.huiyin.dispatch.likeness;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What intake tells of a complaint's words: 64 numbers, of which as many are equal in two sketches as their words are alike (min-wise
 * hashing, Broder 1997). Nothing here can be turned back into words, and no guess at them can be tried without intake's secret.
 */
public record Sketch(List<Integer> numbers) {
    public static final int NUMBERS = 64;

    /** Two numbers make a band: with 32 of them, words that are alike by a third share one with 97 %, by a tenth with 28 %. */
    static final int IN_A_BAND = 2;

    /** Numbers of 16 bits that have nothing to do with each other are equal this often. */
    private static final double BY_CHANCE = 1.0 / 65_536;

    public Sketch {
        numbers = List.copyOf(numbers);
        if (numbers.size() != NUMBERS) {
            throw new IllegalArgumentException("a sketch has 64 numbers");
        }
    }

    /** Empty for what is no sketch of this kind: such a complaint is still a complaint. */
    public static Optional<Sketch> read(@Nullable String base64) {
        try {
            byte[] bytes = base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
            if (bytes.length != NUMBERS * Short.BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new Sketch(IntStream.range(0, NUMBERS)
                    .map(n -> Short.toUnsignedInt(buffer.getShort()))
                    .boxed()
                    .toList()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The share of words that both have, of all that either has (Jaccard), as estimated. */
    public double likenessTo(Sketch other) {
        long equal = IntStream.range(0, NUMBERS)
                .filter(n -> numbers.get(n).equals(other.numbers.get(n)))
                .count();
        double share = (double) equal / NUMBERS;
        return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
    }

    /** Values of which two sketches share at least one if they are worth comparing. */
    public List<Integer> bands() {
        return IntStream.range(0, NUMBERS / IN_A_BAND).mapToObj(this::band).toList();
    }

    private int band(int index) {
        int value = index;
        for (int n = index * IN_A_BAND; n < (index + 1) * IN_A_BAND; n++) {
            value = value * 0x01000193 ^ numbers.get(n) * 0x9e3779b1;
        }
        return value ^ value >>> 15;
    }
}
