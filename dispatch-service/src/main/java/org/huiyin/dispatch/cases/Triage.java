package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.dispatch.limits.Subject;

/** What a dispatcher judges a complaint to be (研判), beside what the complainant said; limits and routes follow it. */
public record Triage(
        String kind,
        Level level,
        boolean emergency,
        Difficulty difficulty,
        String category,
        String territory,
        String by,
        Instant at) {

    public Subject subject() {
        return new Subject(kind, category, level, emergency);
    }
}
