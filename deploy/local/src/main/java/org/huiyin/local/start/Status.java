package org.huiyin.local.start;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.local.House;
import org.huiyin.local.part.Part;
import org.huiyin.local.process.ProcessFigures;

/** One line that tells how things stand: rewritten in place on a terminal, otherwise printed when it changes. */
final class Status {

    private final House house;
    private final List<Part> parts;
    private final boolean terminal = System.console() != null;
    private String last = "";

    Status(House house, List<Part> parts) {
        this.house = house;
        this.parts = parts;
    }

    void show() {
        String health = health();
        if (terminal) {
            String line = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + health + ", " + megabytes() + " MB";
            System.out.print("\r\033[K" + line);
            System.out.flush();
        } else if (!health.equals(last)) {
            System.out.println(health + ", " + megabytes() + " MB");
        }
        last = health;
    }

    private String health() {
        List<Part> dead = parts.stream().filter(part -> !part.alive()).toList();
        if (!dead.isEmpty()) {
            return dead.stream()
                            .map(part -> part.name() + " has ended (log: " + house.log(part.name()) + ")")
                            .collect(Collectors.joining("; "))
                    + ": ./run stop, then ./run";
        }
        String notReady =
                parts.stream().filter(part -> !part.ready()).map(Part::name).collect(Collectors.joining(", "));
        return notReady.isEmpty() ? "all " + parts.size() + " parts ready" : "not ready: " + notReady;
    }

    private long megabytes() {
        long own = ProcessFigures.residentMegabytes(ProcessHandle.current().pid());
        return own
                + parts.stream()
                        .flatMapToLong(part -> part.pid().stream())
                        .map(ProcessFigures::proportionalMegabytes)
                        .sum();
    }
}
