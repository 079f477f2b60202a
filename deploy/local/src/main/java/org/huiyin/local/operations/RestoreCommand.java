package org.huiyin.local.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Unpacking;
import org.huiyin.local.process.Marks;
import org.huiyin.local.start.StartCommand;

/**
 * {@code ./run restore FOLDER}: puts a backup in the place of the databases and keys. What Kafka holds is younger than the backup or of
 * another life, so it goes: {@code ./run republish} makes it anew from the databases.
 */
public final class RestoreCommand {
    private final House house;

    public RestoreCommand(House house) {
        this.house = house;
    }

    /** {@code replace}: there may be data in the house, which is then lost. */
    public void run(Path folder, boolean replace) {
        if (new Marks(house.marks()).living(StartCommand.LAUNCHER).isPresent()) {
            throw new Trouble("Huiyin is running: ./run stop first.");
        }
        Path cluster = house.data().resolve(Backup.CLUSTER);
        if (Files.exists(cluster) && !replace) {
            throw new Trouble("There are databases in " + cluster + ": with --replace yes they are lost.");
        }
        var backup = new Backup(folder);
        try {
            backup.check();
            house.prepare();
            replace(backup.cluster(), cluster);
            replace(backup.secrets(), house.data().resolve(Backup.SECRETS));
            Path checkpoints = house.data().resolve(Backup.CHECKPOINTS);
            Files.deleteIfExists(checkpoints);
            if (Files.exists(backup.checkpoints())) {
                Files.copy(backup.checkpoints(), checkpoints);
            }
            Unpacking.deleteTree(house.data().resolve("kafka"));
        } catch (IOException e) {
            throw new Trouble("The backup was not restored (" + e.getMessage() + "): try again.", e);
        }
        System.out.println("Restored from " + folder + ". Now: ./run, then ./run republish in another terminal.");
    }

    private static void replace(Path from, Path to) throws IOException {
        Unpacking.deleteTree(to);
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path each : paths.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    ClusterCopy.createFolder(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
