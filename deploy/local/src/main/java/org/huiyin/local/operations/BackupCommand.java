package org.huiyin.local.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Postgres;

/** {@code ./run backup FOLDER}: all four databases as of one instant and the keys, while everything goes on. */
public final class BackupCommand {
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final House house;

    public BackupCommand(House house) {
        this.house = house;
    }

    public void run(Path folder) {
        if (Files.exists(folder)) {
            throw new Trouble(folder + " is there already: name a folder that is not.");
        }
        long began = System.nanoTime();
        var backup = new Backup(folder);
        try (Connection superuser = connect()) {
            ClusterCopy.createFolder(folder);
            new ClusterCopy(house.data().resolve(Backup.CLUSTER), backup.cluster()).make(superuser);
            copyKeys(backup);
            backup.seal();
            System.out.printf(
                    Locale.ROOT,
                    "Backed up to %s: %.0f MiB in %.1f s. It holds the keys: keep it as secret as the house.%n",
                    folder,
                    bytes(folder) / MEBIBYTE,
                    (System.nanoTime() - began) / 1e9);
        } catch (SQLException | IOException e) {
            throw new Trouble("The backup broke off and " + folder + " is of no use (" + e.getMessage() + ").", e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    Postgres.url(house.ports(), Postgres.SUPERUSER), Postgres.SUPERUSER, Postgres.SUPERUSER);
        } catch (SQLException e) {
            throw new Trouble(
                    "The database does not answer: backups are made of a running Huiyin (./run or ./run parts).", e);
        }
    }

    private void copyKeys(Backup backup) throws IOException {
        Path secrets = house.data().resolve(Backup.SECRETS);
        ClusterCopy.createFolder(backup.secrets());
        if (Files.isDirectory(secrets)) {
            try (Stream<Path> keys = Files.list(secrets)) {
                for (Path key : keys.toList()) {
                    Files.copy(key, backup.secrets().resolve(key.getFileName().toString()));
                }
            }
        }
        Path checkpoints = house.data().resolve(Backup.CHECKPOINTS);
        if (Files.exists(checkpoints)) {
            Files.copy(checkpoints, backup.checkpoints());
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
