package org.huiyin.local.flow;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.huiyin.local.part.Unpacking;

/**
 * A second build of the services from a copy of the sources, changed as a release may be: every event has a field more, and outbox and
 * archive have a column more.
 */
final class NextVersion {
    static final String FIELD = "fieldOfTheNextVersion";
    static final String COLUMN = "column_of_the_next_version";
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git", "data");
    private static final String WRITES = "EventJson.write(added.event())";
    private static final String WRITES_MORE =
            "\"{\\\"" + FIELD + "\\\": 1, \" + EventJson.write(added.event()).substring(1)";

    private NextVersion() {}

    /** Answers the folder that holds the built services. */
    static Path build(Path checkout, Path folder) throws IOException, InterruptedException {
        Unpacking.deleteTree(folder);
        copy(checkout, folder);
        Path outbox = folder.resolve("event-bus/src/main/java/org/huiyin/bus/outbox/Outbox.java");
        String source = Files.readString(outbox);
        if (!source.contains(WRITES)) {
            throw new IllegalStateException("the outbox writes events in another way now");
        }
        Files.writeString(outbox, source.replace(WRITES, WRITES_MORE));
        Files.writeString(
                folder.resolve("event-bus/src/main/resources/db/bus/V19__next.sql"),
                "alter table outbox add column %1$s int default 1;\nalter table outbox_archive add column %1$s int default 1;\n"
                        .formatted(COLUMN));
        Path log = folder.resolve("build.log");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-o",
                        "-Dmaven.test.skip=true",
                        "package",
                        "-am",
                        "-pl",
                        "intake-service,dispatch-service,evaluation-service,notification-service")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(20, TimeUnit.MINUTES) || maven.exitValue() != 0) {
            maven.destroy();
            throw new IllegalStateException("the next version was not built: " + Files.readString(log));
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
