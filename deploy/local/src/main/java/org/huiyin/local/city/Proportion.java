package org.huiyin.local.city;

/** A part that is spread evenly over a whole: the first so many of the whole are always the same, however many are taken. */
record Proportion(int part, int whole) {

    /** How many of the first ones belong to the part. */
    int among(int first) {
        return (int) ((long) first * part / whole);
    }

    /** Whether this one, counted from 0, belongs to the part. */
    boolean takes(int number) {
        return among(number + 1) > among(number);
    }
}
