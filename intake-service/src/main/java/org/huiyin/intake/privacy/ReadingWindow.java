package org.huiyin.intake.privacy;

import java.time.Duration;
import java.time.Instant;

/** How long after the approval the one who asked may read the identity. */
public record ReadingWindow(Duration length) {

    public Instant end(Instant approvedAt) {
        return approvedAt.plus(length);
    }

    public boolean open(Instant approvedAt, Instant now) {
        return now.isBefore(end(approvedAt));
    }
}
