package org.huiyin.local.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A base backup of the running database server by its low-level API: the files, then the log that was written meanwhile, which makes
 * them one instant of all four databases (PostgreSQL's manual, "Making a Base Backup Using the Low Level API").
 */
final class ClusterCopy {
    private static final String SLOT = "huiyin_backup";
    private static final String WAL = "pg_wal";
    /** What belongs to the running server, or is made anew at its start; the folders stay, empty. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            WAL);

    private final Path cluster;
    private final Path copy;

    ClusterCopy(Path cluster, Path copy) {
        this.cluster = cluster;
        this.copy = copy;
    }

    /** The session has to stay open for all of it: begin and end belong together, and the slot that keeps the log is its own. */
    void make(Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            statement.execute("select pg_backup_start('huiyin', true)");
            createFolder(copy);
            copyTree(cluster, copy);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
            copyTree(cluster.resolve(WAL), copy.resolve(WAL));
            statement.execute("select pg_drop_replication_slot('" + SLOT + "')");
        }
    }

    private void copyTree(Path from, Path to) throws IOException {
        for (Path each : children(from)) {
            Path target = to.resolve(each.getFileName().toString());
            boolean leftOut =
                    from.equals(cluster) && LEFT_OUT.contains(each.getFileName().toString());
            if (Files.isDirectory(each)) {
                createFolder(target);
                if (!leftOut) {
                    copyTree(each, target);
                }
            } else if (!leftOut) {
                copyFile(each, target);
            }
        }
    }

    /** The server may drop a file meanwhile; the log knows of it. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** PostgreSQL starts on a folder only that nobody else may read. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
