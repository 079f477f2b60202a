package org.huiyin.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.Marks;

/** One PostgreSQL server with a database and three roles per service. Survives a hard kill: what the killed one left is cleared away. */
public final class Postgres extends ProcessPart {

    /** The local superuser; its password is its name, the server listens on the loopback interface only. */
    public static final String SUPERUSER = "postgres";

    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.6";

    private final House house;
    private final Marks marks;
    private final Path program;
    private final Path cluster;

    public Postgres(House house, Marks marks) {
        this.house = house;
        this.marks = marks;
        this.program = house.programs().resolve("postgresql-" + VERSION);
        this.cluster = house.data().resolve("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SQL", house.ports().postgres());
    }

    public static String url(Ports ports, String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/" + database;
    }

    @Override
    void launch() throws Exception {
        Unpacking.tarXz(Postgres::binaries, program);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            createCluster();
        }
        // the launcher has made sure that no server of ours lives: a lock file that is still there is stale
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        List<String> command = asOrdinaryUser("postgres", "-D", cluster.toString());
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        spawn(new Child.Launch(name(), command, environment(), house.log(name())), marks);
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void prepare() throws SQLException {
        new Databases(house.ports()).create();
    }

    /** A fast shutdown: PostgreSQL's answer to TERM would wait for its clients. */
    @Override
    String politeSignal() {
        return "INT";
    }

    private Connection connect(String database) throws SQLException {
        DriverManager.setLoginTimeout(2);
        return DriverManager.getConnection(url(house.ports(), database), SUPERUSER, SUPERUSER);
    }

    private Map<String, String> settings() {
        return Map.of(
                "listen_addresses", Ports.HOST,
                "port", Integer.toString(house.ports().postgres()),
                "unix_socket_directories", "",
                "max_connections", "150",
                "shared_buffers", "128MB",
                "max_wal_size", "1GB",
                "jit", "off",
                "timezone", "UTC",
                "log_min_messages", "warning");
    }

    private static InputStream binaries() {
        InputStream stream = Postgres.class.getResourceAsStream(BINARIES);
        if (stream == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new Trouble("The embedded PostgreSQL is for Linux on amd64 only; this machine is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ".");
        }
        return stream;
    }

    private void createCluster() throws IOException, InterruptedException {
        Unpacking.deleteTree(cluster);
        Path passwordFile = house.data().resolve("superuser.tmp");
        Files.writeString(passwordFile, SUPERUSER);
        Path log = house.log("postgres-create");
        List<String> command = asOrdinaryUser(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                SUPERUSER,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile);
        Child child = spawn(new Child.Launch("postgres-create", command, environment(), log), marks);
        int exit = child.await(Duration.ofMinutes(2));
        Files.delete(passwordFile);
        if (exit != 0) {
            Unpacking.deleteTree(cluster);
            throw new Trouble("PostgreSQL could not create its data folder: see " + log + ".");
        }
    }

    /** PostgreSQL refuses to be root; in a user namespace of its own the same process is nobody in particular. */
    private List<String> asOrdinaryUser(String binary, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.resolve("bin").resolve(binary).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");
    }
}
