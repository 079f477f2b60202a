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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huiyin.local.CommandLine;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.part.Kafka;
import org.huiyin.local.part.Keycloak;
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
    private static final List<String> DATA =
            List.of("postgres", "kafka", "keycloak", "secrets", "year", "audit-checkpoints.txt");
    /** How many processes of one service there may be: for so many the ports are looked after. */
    private static final int MOST_REPLICAS = 4;

    private final House house;
    private final List<Part> parts;

    private Stack(House house, List<Part> parts) {
        this.house = house;
        this.parts = parts;
    }

    static Stack start() {
        House house = emptyHouse("flow");
        var parts = new ArrayList<>(Parts.withoutServices(house));
        for (ServiceName service : ServiceName.values()) {
            parts.add(new Service(service, house, new Marks(house.marks())));
        }
        return started(house, parts);
    }

    /** A broker with all topics and nothing else. */
    static Stack kafkaAlone() {
        House house = emptyHouse("flow-kafka");
        return started(house, new ArrayList<>(List.of(new Kafka(house, new Marks(house.marks())))));
    }

    /** A house of one service alone beside this one, with a post of its own; logins are those of this one. */
    Stack beside(ServiceName service, Function<Ports, Part> post) {
        House own = emptyHouse("flow-" + service.word());
        var marks = new Marks(own.marks());
        var logins = List.of("-DHUIYIN_OIDC_URL=" + Keycloak.realmUrl(house.ports()));
        return started(
                own,
                new ArrayList<>(List.of(
                        new Postgres(own, marks),
                        new Kafka(own, marks),
                        post.apply(own.ports()),
                        new Service(service, own, marks, logins))));
    }

    static House emptyHouse(String name) {
        var house = new House(CHECKOUT, CHECKOUT.resolve("deploy/local/target").resolve(name), freePorts());
        house.prepare();
        var marks = new Marks(house.marks());
        endReplicas(marks);
        new Leftovers(marks).end();
        DATA.forEach(folder -> clear(house.data().resolve(folder)));
        return house;
    }

    private static Stack started(House house, List<Part> parts) {
        var stack = new Stack(house, parts);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        new Startup(house, parts).run();
        return stack;
    }

    /** Ends a part as the out-of-memory killer does. */
    void kill(String name) {
        signal(name, "KILL");
    }

    /** Ends a part as the end of {@code ./run} does. */
    void stop(String name) {
        part(name).stop();
    }

    /** The process of a part that lives; whoever has started it. */
    long livingProcess(String name) {
        Part part = part(name);
        if (!part.alive()) {
            throw new IllegalStateException(name + " does not live");
        }
        return part.pid().orElseThrow();
    }

    /** Makes PostgreSQL stop at once, without a checkpoint: what a crash of the server process is to its clients. */
    void crashPostgres() {
        signal("postgres", "QUIT");
    }

    /** Starts a part again that has been killed. */
    void restart(String name) {
        new Startup(house, List.of(new Restarted(part(name)))).run();
    }

    /** Starts what does not live again, as it was in the beginning: without replicas. */
    void restartTheDead() {
        parts.removeIf(part -> !part.alive() && part.name().matches(".*-\\d+"));
        List<String> dead =
                parts.stream().filter(part -> !part.alive()).map(Part::name).toList();
        for (String name : dead) {
            System.err.println(name + " does not live any more");
            Arrays.stream(ServiceName.values())
                    .filter(service -> service.word().equals(name))
                    .findFirst()
                    .ifPresentOrElse(this::restart, () -> restart(name));
        }
    }

    /** The same for a service, with further options for its JVM. */
    void restart(ServiceName service, String... javaOptions) {
        var changed = new Service(service, house, new Marks(house.marks()), List.of(javaOptions));
        parts.replaceAll(part -> part.name().equals(service.word()) ? changed : part);
        restart(service.word());
    }

    /** Starts further processes of a service, number 2 to this one, and answers their names when all are ready. */
    List<String> addReplicas(ServiceName service, int last, String... javaOptions) {
        var first = new Service(service, house, new Marks(house.marks()), List.of(javaOptions));
        List<Part> replicas =
                IntStream.rangeClosed(2, last).<Part>mapToObj(first::replica).toList();
        parts.addAll(replicas);
        new Startup(house, replicas.stream().<Part>map(Restarted::new).toList()).run();
        return replicas.stream().map(Part::name).toList();
    }

    /** Starts a process of a service from another build of it, on the same data; answers its name when it is ready. */
    String add(ServiceName service, int number, Path build) {
        var built = new House(build, house.data(), house.ports());
        var first = new Service(service, built, new Marks(house.marks()));
        Part added = number == 1 ? first : first.replica(number);
        parts.add(added);
        new Startup(house, List.of(added)).run();
        return added.name();
    }

    /** Ends a replica for good, as an operator does. */
    void removeReplica(String name) {
        Part replica = part(name);
        replica.stop();
        parts.remove(replica);
    }

    public Deployment deployment() {
        return Deployment.of(CommandLine.parse(), house.ports());
    }

    public House house() {
        return house;
    }

    public Connection database(ServiceName service) throws SQLException {
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
        if (!Ending.gone(mark, Duration.ofMinutes(1))) {
            throw new IllegalStateException(name + " outlives signal " + signal);
        }
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those of a test run that was killed; only tests start any. */
    private static void endReplicas(Marks marks) {
        for (ServiceName service : ServiceName.values()) {
            for (int number = 2; number <= MOST_REPLICAS; number++) {
                marks.living(service.word() + "-" + number)
                        .ifPresent(mark -> Ending.end(mark, "TERM", Duration.ofSeconds(10)));
            }
        }
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

    /**
     * An offset at which every port of a local Huiyin is free now, and stays so: below those that the system hands out to whoever
     * asks for any.
     */
    private static Ports freePorts() {
        for (int offset = 10_000; offset < 13_600; offset += 100) {
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
            for (int number = 1; number <= MOST_REPLICAS; number++) {
                wanted.add(ports.replica(number).service(service));
                wanted.add(ports.replica(number).management(service));
            }
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
