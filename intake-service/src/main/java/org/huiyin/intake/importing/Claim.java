package org.huiyin.intake.importing;

import java.time.Duration;

/** One replica's claim to a file, renewed while the file is only read: a large one takes longer to count than a claim lasts. */
final class Claim {
    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private final Runnable renewal;
    private long renewed = System.nanoTime();

    /** @param renewal fails if another replica has taken over, or if the file was cancelled */
    Claim(Runnable renewal) {
        this.renewal = renewal;
    }

    /** To be called often: nearly always there is nothing to do. */
    void keep() {
        if (System.nanoTime() - renewed > EVERY) {
            renewal.run();
            renewed = System.nanoTime();
        }
    }
}
