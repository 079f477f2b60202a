package org.huiyin.dispatch.draw;

/** How large a part of all is drawn, from 0 to 1. */
public record Share(double value) {
    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }
}
