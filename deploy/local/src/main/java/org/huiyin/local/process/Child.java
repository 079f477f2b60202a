package org.huiyin.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of ours: writes to its own log, has its own session so that Ctrl-C reaches the launcher only, and leaves a mark. */
public final class Child {

    private final String name;
    private final Process process;
    private final Marks marks;

    private Child(String name, Process process, Marks marks) {
        this.name = name;
        this.process = process;
        this.marks = marks;
    }

    /** What to start. The environment is added to the launcher's own. */
    public record Launch(String name, List<String> command, Map<String, String> environment, Path log) {}

    public static Child start(Launch launch, Marks marks) {
        try {
            keepPreviousLog(launch.log());
            List<String> command = new ArrayList<>(List.of("setsid"));
            command.addAll(launch.command());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(launch.log().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(launch.log().toFile());
            // threads of one small process need no heaps of their own in the C library: that is tens of megabytes each
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            marks.write(launch.name(), process.pid());
            return new Child(launch.name(), process, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** False from the moment at which its mark says so too: Java learns of an end a little later than the system does. */
    public boolean alive() {
        return process.isAlive() && ProcessMark.of(process.pid()).isPresent();
    }

    /** For a child that does one thing and ends; returns its exit code. */
    public int await(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
            end("TERM", Duration.ofSeconds(1));
            return -1;
        }
        marks.remove(name);
        return process.exitValue();
    }

    public void end(String politeSignal, Duration patience) {
        ProcessMark.of(process.pid()).ifPresent(mark -> Ending.end(mark, politeSignal, patience));
        marks.remove(name);
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
