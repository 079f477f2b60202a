package org.huiyin.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory and processor time of a process, read from {@code /proc}. */
public final class ProcessFigures {

    private ProcessFigures() {}

    /** Resident memory in MiB; 0 when the process is gone. */
    public static long residentMegabytes(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / 1024;
    }

    /** Memory in MiB of a process and its children where pages they share count once, as PostgreSQL needs it. */
    public static long proportionalMegabytes(long pid) {
        long total = kilobytes(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
        total += ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> kilobytes(Path.of("/proc", Long.toString(child.pid()), "smaps_rollup"), "Pss:"))
                .sum();
        return total / 1024;
    }

    /** Processor time used so far, in seconds; 0 when the process is gone. */
    public static double cpuSeconds(long pid) {
        try {
            return ProcessStat.parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")))
                    .cpuSeconds();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long kilobytes(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
