package org.huiyin.intake.complaint;

import java.time.LocalDate;

/** What was found in a report box (举报箱): in which one, and on which day. */
public record Finding(String box, LocalDate foundOn) {

    /** Refuses a day that has not begun. */
    public void checkFoundBy(LocalDate today) {
        if (foundOn.isAfter(today)) {
            throw new InvalidValue("in-the-future", "can't be later than today");
        }
    }
}
