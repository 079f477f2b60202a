package org.huiyin.intake.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** 64 numbers of 16 bits, of which as many are equal in two sketches as their words are alike; made by {@link Sketcher}. */
public final class Sketch {
    static final int NUMBERS = 64;

    /**
     * Three numbers make a band: with 21 of them, texts that are alike by a half share one with 94 %, by a fifth with 15 %, and
     * of a million that have a fiftieth in common, as complaints do, fewer than two hundred.
     */
    private static final int IN_A_BAND = 3;

    static final int BANDS = NUMBERS / IN_A_BAND;

    private final short[] numbers;

    Sketch(short[] numbers) {
        this.numbers = numbers.clone();
    }

    /** Reads what {@link #bytes} has written. */
    public static Sketch from(byte[] bytes) {
        short[] numbers = new short[NUMBERS];
        ByteBuffer.wrap(bytes).asShortBuffer().get(numbers);
        return new Sketch(numbers);
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Short.BYTES);
        bytes.asShortBuffer().put(numbers);
        return bytes.array();
    }

    /** The form in which it travels. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    /** The share of equal numbers: an estimate of the words that both have, of all that either has (Jaccard). */
    public double likenessTo(Sketch other) {
        return (double) IntStream.range(0, NUMBERS)
                        .filter(n -> numbers[n] == other.numbers[n])
                        .count()
                / NUMBERS;
    }

    /** Values of which two sketches share at least one if they are worth comparing; those of another sort have other ones. */
    List<Integer> bands(int sort) {
        return IntStream.range(0, BANDS)
                .mapToObj(band -> band(sort * BANDS + band, band * IN_A_BAND))
                .toList();
    }

    private int band(int salt, int from) {
        int value = Arrays.hashCode(Arrays.copyOfRange(numbers, from, from + IN_A_BAND)) + salt * 0x9e3779b1;
        int once = (value ^ value >>> 16) * 0x7feb352d;
        int twice = (once ^ once >>> 15) * 0x846ca68b;
        return twice ^ twice >>> 16;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(numbers, sketch.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
