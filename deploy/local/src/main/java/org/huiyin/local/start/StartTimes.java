package org.huiyin.local.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** How long each part took until it was ready, and how much processor time; kept in a file for ./run bench. */
public final class StartTimes {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void add(String part, double seconds, double cpuSeconds) {
        lines.add(String.format(Locale.ROOT, "%s %.2f %.2f", part, seconds, cpuSeconds));
    }

    void save(Path file, double totalSeconds) {
        add("all", totalSeconds, 0);
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
