package org.huiyin.intake.service;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Fetches what a {@code package.json} names. Nothing that comes with it is run. */
final class Npm {
    private Npm() {}

    /** Skips the test where npm or its registry can't be had, and says so. */
    static void install(Path folder, String tested) throws InterruptedException {
        String reason;
        try {
            Finished installed = Finished.of(
                    folder,
                    "npm",
                    "install",
                    "--no-package-lock",
                    "--ignore-scripts",
                    "--prefer-offline",
                    "--no-audit",
                    "--no-fund",
                    "--fetch-retries=0");
            reason = installed.exit() == 0 ? null : installed.output();
        } catch (IOException absent) {
            reason = absent.getMessage();
        }
        if (reason != null) {
            System.err.println("SKIPPED: " + tested + "; what it needs cannot be had from npm: " + reason);
        }
        Assumptions.assumeTrue(reason == null, "npm is absent: skipped is " + tested);
    }
}
