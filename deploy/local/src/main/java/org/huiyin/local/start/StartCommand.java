package org.huiyin.local.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Part;
import org.huiyin.local.process.Marks;

/** {@code ./run}: brings everything up, stays in the foreground, and takes everything down when it is ended. */
public final class StartCommand {

    public static final String LAUNCHER = "launcher";

    private final House house;
    private final List<Part> parts;
    private final Marks marks;
    private volatile boolean stopping;

    public StartCommand(House house, List<Part> parts) {
        this.house = house;
        this.parts = List.copyOf(parts);
        this.marks = new Marks(house.marks());
    }

    public void run() throws InterruptedException {
        long began = System.nanoTime();
        house.prepare();
        refuseSecond();
        int leftovers = new Leftovers(marks).end();
        if (leftovers > 0) {
            System.out.println("Ended " + leftovers + " processes that an earlier run had left behind.");
        }
        Surroundings.check(parts);
        marks.write(LAUNCHER, ProcessHandle.current().pid());
        RunningPorts.save(house);
        Thread ending = new Thread(this::end, "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        System.out.println("Starting Huiyin; data in " + house.data());
        StartTimes times = new Startup(house, parts).run();
        double seconds = (System.nanoTime() - began) / 1e9;
        times.save(house.data().resolve("start-times.txt"), seconds);
        Welcome.print(house, parts, seconds);
        Status status = new Status(house, parts);
        while (!stopping) {
            status.show();
            Thread.sleep(2_000);
        }
    }

    private void refuseSecond() {
        marks.living(LAUNCHER).ifPresent(mark -> {
            throw new Trouble("Huiyin is already running with this data folder (process " + mark.pid()
                    + "): use it, or end it with ./run stop.");
        });
    }

    private void end() {
        stopping = true;
        System.out.println("\nStopping … (the first time this also writes class archives, for quicker starts later)");
        Set<String> needed =
                parts.stream().flatMap(part -> part.needs().stream()).collect(Collectors.toSet());
        // what nobody needs ends side by side: the services and Keycloak; then what they used, the database last
        parts.stream()
                .filter(part -> !needed.contains(part.name()))
                .map(part -> new Thread(part::stop, "ending-" + part.name()))
                .peek(Thread::start)
                .toList()
                .forEach(StartCommand::join);
        List<Part> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        reversed.forEach(Part::stop);
        new Leftovers(marks).end();
        marks.remove(LAUNCHER);
        System.out.println("Stopped.");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
