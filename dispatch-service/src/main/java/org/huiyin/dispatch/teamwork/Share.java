package org.huiyin.dispatch.teamwork;

import java.time.Instant;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.service.calendar.Deadline;

/**
 * What one co-handler (协办) was asked: its section and accountable leader, and a limit of its own.
 *
 * @param number counts the co-handlers of a case, over all rounds
 */
public record Share(int number, int round, Appointment to, Instant addedAt, Deadline deadline) {

    Share until(Deadline later) {
        return new Share(number, round, to, addedAt, later);
    }
}
