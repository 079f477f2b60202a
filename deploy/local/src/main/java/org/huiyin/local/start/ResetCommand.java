package org.huiyin.local.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Marks;

/** {@code ./run reset}: deletes what Huiyin wrote into its data folder, and only that. Refuses while it is running. */
public final class ResetCommand {

    private static final List<String> OURS = List.of(
            "postgres",
            "kafka",
            "programs",
            "secrets",
            "log",
            "run",
            "start-times.txt",
            "superuser.tmp",
            "bench",
            "year",
            "audit-checkpoints.txt");

    private final House house;

    public ResetCommand(House house) {
        this.house = house;
    }

    public void run() {
        clear();
        System.out.println("The data folder " + house.data() + " is empty.");
    }

    /** The same without a word. */
    public void clear() {
        Marks marks = new Marks(house.marks());
        if (marks.living(StartCommand.LAUNCHER).isPresent()) {
            throw new Trouble("Huiyin is running: ./run stop first, then ./run reset.");
        }
        new Leftovers(marks).end();
        try {
            for (String name : OURS) {
                delete(house.data().resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
