package org.huiyin.local.operations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Service;
import org.huiyin.local.process.Ending;
import org.huiyin.local.process.Marks;
import org.huiyin.local.start.Startup;

/**
 * {@code ./run restart SERVICE}: drains one service and starts it again, for new code or new settings. It answers the requests that it
 * has and takes no more; what its outbox holds goes out when it is back, and what comes by topic meanwhile waits there.
 */
public final class RestartCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final House house;
    private final Marks marks;

    public RestartCommand(House house) {
        this.house = house;
        this.marks = new Marks(house.marks());
    }

    public void run(String word) {
        ServiceName service = ServiceName.named(word);
        drain(service);
        new Startup(house, List.of(new Service(service, house, marks))).run();
    }

    private void drain(ServiceName service) {
        var mark = marks.living(service.word())
                .orElseThrow(
                        () -> new Trouble(service.word() + " does not run with this data folder: ./run starts it."));
        long began = System.nanoTime();
        Ending.signal(mark, "TERM");
        if (!Ending.gone(mark, PATIENCE)) {
            throw new Trouble(service.word() + " (process " + mark.pid() + ") does not end: see "
                    + house.log(service.word()) + ".");
        }
        System.out.printf(
                Locale.ROOT, "  %-13s drained in %.1f s%n", service.word(), (System.nanoTime() - began) / 1e9);
    }
}
