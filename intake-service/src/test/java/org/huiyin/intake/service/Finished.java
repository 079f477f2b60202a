package org.huiyin.intake.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that has run to its end: its exit code and all that it printed. */
record Finished(int exit, String output) {

    static Finished of(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try (InputStream printed = process.getInputStream()) {
            String output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
