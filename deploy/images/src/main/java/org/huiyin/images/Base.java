package org.huiyin.images;

import com.google.cloud.tools.jib.api.Jib;

/** What an image stands on: a tar that base.sh made, or any image with a Java 25 in /opt/java, and its architecture. */
public record Base(String reference, String architecture) {

    public Base {
        if (reference.isBlank() || architecture.isBlank()) {
            throw new IllegalArgumentException("a base without reference or architecture");
        }
    }

    /** Then nothing is fetched from anywhere. */
    boolean isTar() {
        return reference.startsWith(Jib.TAR_IMAGE_PREFIX);
    }
}
