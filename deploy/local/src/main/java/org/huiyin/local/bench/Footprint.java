package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessFigures;

/** Memory of every process now, and what the last start cost. */
final class Footprint {

    private static final List<String> OTHERS = List.of("kafka", "keycloak", "launcher");

    private final House house;
    private final Marks marks;

    Footprint(House house) {
        this.house = house;
        this.marks = new Marks(house.marks());
    }

    void print(Scoreboard scoreboard) {
        long services = 0;
        List<String> each = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            long megabytes = residentMegabytes(service.word());
            services += megabytes;
            each.add(service.word() + " " + megabytes);
        }
        scoreboard.atMost("memory of the four services (" + String.join(", ", each) + ")", 1_024, services, " MB");
        long total = services;
        List<String> rest = new ArrayList<>();
        for (String other : OTHERS) {
            long megabytes = residentMegabytes(other);
            total += megabytes;
            rest.add(other + " " + megabytes);
        }
        long postgres = marks.living("postgres")
                .map(mark -> ProcessFigures.proportionalMegabytes(mark.pid()))
                .orElse(0L);
        rest.add("postgres " + postgres);
        scoreboard.atMost("memory of all (" + String.join(", ", rest) + ")", 2_560, (double) total + postgres, " MB");
    }

    /** Start times as the launcher noted them: wall clock of the whole, processor seconds of each service. */
    void printStart(Scoreboard scoreboard) {
        Map<String, double[]> times = startTimes();
        double[] none = {Double.NaN, Double.NaN};
        scoreboard.atMost("last ./run until ready", 60, times.getOrDefault("all", none)[0], " s");
        for (ServiceName service : ServiceName.values()) {
            scoreboard.atMost(
                    "processor time of " + service.word() + " until ready",
                    4,
                    times.getOrDefault(service.word(), none)[1],
                    " s");
        }
    }

    /** Of a part by its name; 0 if it does not run. */
    long residentMegabytes(String name) {
        return marks.living(name)
                .map(mark -> ProcessFigures.residentMegabytes(mark.pid()))
                .orElse(0L);
    }

    private Map<String, double[]> startTimes() {
        Map<String, double[]> times = new HashMap<>();
        try {
            for (String line : Files.readAllLines(house.data().resolve("start-times.txt"))) {
                String[] words = line.split(" ");
                times.put(words[0], new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
            }
        } catch (IOException e) {
            // never started to the end with this data folder: shown as not measured
        }
        return times;
    }
}
