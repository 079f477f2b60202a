package org.huiyin.intake.likeness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Sketches words by min-wise hashing (Broder, On the resemblance and containment of documents, 1997): of 64 random orders of all
 * shingles there are, the sketch keeps which shingle of the text comes first in each, as 16 bits. Two texts agree in one with the
 * probability that a shingle of either is a shingle of both, so the share of equal numbers estimates the likeness (Jaccard) with
 * a standard error of at most 1/16.
 *
 * <p>Each shingle is hashed under a secret that intake alone has: SHA-256 over secret and shingle, of which 64 bits are kept. (Cut short so
 * far, no hash can be continued without the secret, and HMAC, at four times the work, would add nothing; Coron and others,
 * Merkle-Damgård revisited, 2005.) Without the secret nobody can sketch a guess and compare, not even a service that holds the key
 * of the bus. What a sketch does tell everybody is which complaints are alike.
 */
public final class Sketcher {
    private static final String ALGORITHM = "SHA-256";
    /** Fewer shingles say too little: a sketch of two words is nearly the words. */
    private static final int FEWEST = 8;

    private final byte[] secret;
    private final long[] factors = new long[Sketch.NUMBERS];
    private final long[] summands = new long[Sketch.NUMBERS];

    public Sketcher(byte[] secret) {
        this.secret = secret.clone();
        MessageDigest digest = digest();
        for (int i = 0; i < Sketch.NUMBERS; i++) {
            factors[i] = hash(digest, "factor|" + i) | 1; // odd: an order of all 64-bit numbers
            summands[i] = hash(digest, "summand|" + i);
        }
    }

    /** Empty when there are too few words to compare. */
    public Optional<Sketch> sketch(String text) {
        Set<String> shingles = Shingles.of(text);
        return shingles.size() < FEWEST ? Optional.empty() : Optional.of(sketch(firsts(shingles)));
    }

    /** Both sketches of a complaint. */
    public Sketches sketches(String title, String text) {
        return new Sketches(
                sketch(title + "\n" + text).orElse(null), sketch(title).orElse(null));
    }

    private long[] firsts(Set<String> shingles) {
        MessageDigest digest = digest();
        long[] firsts = new long[Sketch.NUMBERS];
        Arrays.fill(firsts, Long.MAX_VALUE);
        for (String shingle : shingles) {
            long hash = hash(digest, "shingle|" + shingle);
            for (int i = 0; i < Sketch.NUMBERS; i++) {
                firsts[i] = Math.min(firsts[i], mixed(factors[i] * hash + summands[i]));
            }
        }
        return firsts;
    }

    private static Sketch sketch(long[] firsts) {
        short[] numbers = new short[Sketch.NUMBERS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) firsts[i]; // what comes first is small: only its low bits are still random
        }
        return new Sketch(numbers);
    }

    /** The finaliser of SplitMix64, one to one: a straight line alone would order alike what lies close together. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    private long hash(MessageDigest digest, String text) {
        digest.update(secret);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
