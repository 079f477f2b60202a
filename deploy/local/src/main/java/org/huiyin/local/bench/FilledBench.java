package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.bench.WholeLives.Rates;
import org.huiyin.local.client.Deployment;

/** {@code ./run bench --cases N}: every list, filing and whole lives in the empty house, and again with so many cases stored. */
public final class FilledBench {

    private static final int CONNECTIONS = 16;
    private static final int REQUESTS_PER_LIST = 200;
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final House house;
    private final Deployment deployment;
    private final int seconds;

    public FilledBench(House house, Deployment deployment, int seconds) {
        this.house = house;
        this.deployment = deployment;
        this.seconds = seconds;
    }

    /** What one house can do. */
    record Side(String title, Map<Listing, Percentiles> lists, double accepted, Rates rates) {}

    /** A house that holds other cases is filled only if told to. */
    public void run(int cases, boolean beside) throws InterruptedException {
        try {
            Filling filling = new Filling(house.ports(), cases);
            filling.refuseUnlessEmpty(beside);
            List<Listing> listings = new Listings(deployment).find();
            say("warming up");
            rates();
            Side empty = measure("empty", listings);
            say(String.format("filling in %,d cases", cases));
            filling.run();
            say("warming up");
            rates();
            Side filled = measure(String.format("%,d cases", cases), listings);
            System.out.println();
            new SideBySide(empty, filled).print();
            System.out.println("\n  ./run stop and ./run reset take the cases away again.");
        } catch (SQLException | IOException e) {
            throw new Trouble("The bench broke off (" + e.getMessage() + "): is Huiyin running? ./run starts it.", e);
        }
    }

    private Side measure(String title, List<Listing> listings) throws SQLException, IOException, InterruptedException {
        say(title + ": filing, " + CONNECTIONS + " connections");
        double accepted = new Load(CONNECTIONS).saturate(seconds, () -> new Filer(deployment, (id, at) -> {}));
        say(title + ": whole lives, " + 2 * CONNECTIONS + " at a time");
        Rates rates = rates();
        if (rates.failed() > 0 || !rates.told()) {
            say(rates.failed() + " lives broke off"
                    + (rates.told() ? "" : ", and not all were rated and told in time"));
        }
        say(title + ": " + listings.size() + " lists, " + REQUESTS_PER_LIST + " requests each");
        return new Side(title, new Listings(deployment).measure(listings, REQUESTS_PER_LIST), accepted, rates);
    }

    private Rates rates() throws SQLException, InterruptedException {
        return new WholeLives(house.ports(), deployment, (id, at) -> {}).measure(2 * CONNECTIONS, seconds, SETTLING);
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
