package org.huiyin.dispatch.plan;

import java.time.Instant;
import java.time.LocalDate;

/** A step that is to be done: by which section (and person), until the end of which day. */
public record Step(
        int number, String title, String section, String person, LocalDate dueOn, Instant dueAt, LocalDate firstDueOn) {

    /** Judged by when it was recorded: a day named afterwards makes nothing punctual. */
    public boolean keptAt(Instant recordedAt) {
        return recordedAt.isBefore(dueAt);
    }
}
