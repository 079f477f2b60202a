package org.huiyin.evaluation.rebuild;

/** How far a rebuild has come. */
public enum Stage {
    /** Reads from offset 0 to the ends that were fixed at its start. */
    READING,
    /** Reads what came since, then keeps the new generation up with the live one. */
    FOLLOWING,
    /** Both generations hold the same events; their hashes are being taken. */
    COMPARING,
    /** Ended: the new generation is live. */
    SWAPPED,
    /** Ended: the hashes differ, the old generation stays live. */
    KEPT,
    /** Ended: the topics can't be read from their beginning. */
    FAILED;

    public boolean isEnd() {
        return this == SWAPPED || this == KEPT || this == FAILED;
    }
}
