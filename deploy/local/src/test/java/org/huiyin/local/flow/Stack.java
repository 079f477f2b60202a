package org.huiyin.local.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.local.CommandLine;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.part.Part;
import org.huiyin.local.part.Parts;
import org.huiyin.local.part.Postgres;
import org.huiyin.local.part.Service;
import org.huiyin.local.part.Unpacking;
import org.huiyin.local.process.Ending;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessMark;
import org.huiyin.local.start.Leftovers;
import org.huiyin.local.start.Startup;

/** A whole Huiyin of real processes on free ports, with empty data; ends everything that it started. */
public final class Stack implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> DATA = List.of("postgres", "kafka", "keycloak", "secrets", "year");

    private final House house;
    private final List<Part> parts;

    private Stack(House house, List<Part> parts) {
        this.house = house;
        this.parts = parts;
    }

    static Stack start() {
        var house = new House(CHECKOUT, CHECKOUT.resolve("deploy/local/target/flow"), freePorts());
        house.prepare();
        var marks = new Marks(house.marks());
        new Leftovers(marks).end();
        DATA.forEach(folder -> clear(house.data().resolve(folder)));
        var parts = new ArrayList<>(Parts.withoutServices(house));
        for (ServiceName service : ServiceName.values()) {
            parts.add(new Service(service, house, marks));
        }
        var stack = new Stack(house, parts);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        new Startup(house, parts).run();
        return stack;
    }

    /** Ends a part as the out-of-memory killer does. */
    void kill(String name) {
        signal(name, "KILL");
    }

    /** Makes PostgreSQL stop at once, without a checkpoint: what a crash of the server process is to its clients. */
    void crashPostgres() {
        signal("postgres", "QUIT");
    }

    /** Starts a part again that has been killed. */
    void restart(String name) {
        new Startup(house, List.of(new Restarted(part(name)))).run();
    }

    /** The same for a service, with further options for its JVM. */
    void restart(ServiceName service, String... javaOptions) {
        var changed = new Service(service, house, new Marks(house.marks()), List.of(javaOptions));
        parts.replaceAll(part -> part.name().equals(service.word()) ? changed : part);
        restart(service.word());
    }

    public Deployment deployment() {
        return Deployment.of(CommandLine.parse(), house.ports());
    }

    public House house() {
        return house;
    }

    Connection database(ServiceName service) throws SQLException {
        return DriverManager.getConnection(
                Postgres.url(house.ports(), service.word()), Postgres.SUPERUSER, Postgres.SUPERUSER);
    }

    @Override
    public void close() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            parts.get(i).stop();
        }
    }

    private void signal(String name, String signal) {
        long pid = part(name).pid().orElseThrow();
        ProcessMark mark = ProcessMark.of(pid).orElseThrow();
        Ending.signal(mark, signal);
        if (!Ending.gone(mark, java.time.Duration.ofMinutes(1))) {
            throw new IllegalStateException(name + " outlives signal " + signal);
        }
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void clear(Path folder) {
        try {
            if (Files.exists(folder)) {
                Unpacking.deleteTree(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An offset at which every port of a local Huiyin is free now. */
    private static Ports freePorts() {
        for (int offset = 20_000; offset < 40_000; offset += 100) {
            if (allFree(new Ports(offset))) {
                return new Ports(offset);
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean allFree(Ports ports) {
        var wanted = new ArrayList<>(List.of(
                ports.postgres(),
                ports.kafka(),
                ports.kafkaController(),
                ports.keycloak(),
                ports.keycloakManagement(),
                ports.smtp(),
                ports.mailList()));
        for (ServiceName service : ServiceName.values()) {
            wanted.add(ports.service(service));
            wanted.add(ports.management(service));
        }
        return wanted.stream().allMatch(Stack::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }
}
