package org.huiyin.local.start;

import java.time.Duration;
import java.util.List;
import org.huiyin.local.process.Ending;
import org.huiyin.local.process.Marks;

/** Processes of an earlier run whose launcher is gone, for instance because it was killed. They are ours, so they are ended. */
public final class Leftovers {

    /** Users of others first. */
    private static final List<String> ORDER = List.of(
            "notification",
            "evaluation",
            "dispatch",
            "intake",
            "keycloak-build",
            "keycloak",
            "kafka-create",
            "kafka",
            "postgres-create",
            "postgres");

    private final Marks marks;

    public Leftovers(Marks marks) {
        this.marks = marks;
    }

    /** Ends them all and tells how many there were. */
    public int end() {
        int ended = 0;
        for (String name : ORDER) {
            var living = marks.living(name);
            if (living.isPresent()) {
                Ending.end(living.get(), name.equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(10));
                ended++;
            }
            marks.remove(name);
        }
        return ended;
    }
}
