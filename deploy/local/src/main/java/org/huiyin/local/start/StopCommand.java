package org.huiyin.local.start;

import java.time.Duration;
import java.util.Optional;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Ending;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessMark;

/** {@code ./run stop}: asks the launcher to end, and ends what a killed launcher left behind. Touches nothing else. */
public final class StopCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Marks marks;

    public StopCommand(House house) {
        this.marks = new Marks(house.marks());
    }

    public void run() {
        Optional<ProcessMark> launcher = marks.living(StartCommand.LAUNCHER);
        launcher.ifPresent(mark -> {
            Ending.signal(mark, "TERM");
            if (!Ending.gone(mark, PATIENCE)) {
                throw new Trouble("The launcher (process " + mark.pid() + ") does not end: kill -9 " + mark.pid()
                        + ", then ./run stop again.");
            }
        });
        int ended = new Leftovers(marks).end();
        marks.remove(StartCommand.LAUNCHER);
        if (launcher.isPresent()) {
            System.out.println("Stopped.");
        } else if (ended > 0) {
            System.out.println("Ended " + ended + " processes that an earlier run had left behind.");
        } else {
            System.out.println("Nothing of Huiyin is running with this data folder.");
        }
    }
}
