package org.huiyin.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A program that has run to its end: its exit code, what it answered and what it complained of. */
record Finished(int exit, String output, String complaint) {

    static Finished of(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        try {
            process.getOutputStream().close();
            var complaint = new FutureTask<>(() -> text(process.getErrorStream()));
            new Thread(complaint, "stderr of " + command[0]).start();
            String output = text(process.getInputStream());
            return new Finished(process.waitFor(), output, complaint.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream printed) throws IOException {
        return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
    }
}
