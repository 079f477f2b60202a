package org.huiyin.dispatch.register;

/** A name in Chinese and in English; both exist for everything that a person reads. */
public record Names(String zh, String en) {

    public Names {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name is missing: zh '" + zh + "', en '" + en + "'");
        }
    }
}
