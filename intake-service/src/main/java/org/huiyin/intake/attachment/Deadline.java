package org.huiyin.intake.attachment;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.huiyin.intake.complaint.InvalidValue;

/** When a check must be over, by a monotonic clock; whoever reads or decodes asks it again and again. */
public final class Deadline {
    private final LongSupplier nanoTime;
    private final long end;

    public Deadline(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + limit.toNanos();
    }

    boolean isOver() {
        return nanoTime.getAsLong() - end > 0;
    }

    void check() {
        if (isOver()) {
            throw new InvalidValue("took-too-long", "takes too long to check");
        }
    }
}
