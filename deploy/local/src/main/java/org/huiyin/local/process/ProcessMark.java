package org.huiyin.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names one process for good: its number, when it started (in clock ticks since boot) and the boot it belongs to. A number that was
 * given to another process later has another start, so it can never be mistaken for ours.
 */
public record ProcessMark(long pid, long startTicks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** The mark of a process that lives now; empty when there is none. */
    public static Optional<ProcessMark> of(long pid) {
        try {
            ProcessStat stat = ProcessStat.parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
            if (stat.ended()) {
                return Optional.empty();
            }
            return Optional.of(new ProcessMark(pid, stat.startTicks(), bootId()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static Optional<ProcessMark> parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessMark(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True only while exactly this process lives. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    public String line() {
        return pid + " " + startTicks + " " + boot;
    }

    private static String bootId() throws IOException {
        return Files.readString(BOOT_ID).strip();
    }
}
