package org.huiyin.evaluation.card;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.evaluation.rules.CardRules;
import org.huiyin.service.calendar.WorkCalendar;

/** The limits of cards, counted by the office's calendar. */
public record Terms(WorkCalendar calendar, CardRules rules, int appealDays) {

    /** Until when a section may answer what is proposed now. */
    Instant answerBy(Instant proposedAt) {
        return calendar.deadline(proposedAt, rules.answerDays()).dueAt();
    }

    Instant appealBy(Instant confirmedAt) {
        return calendar.deadline(confirmedAt, appealDays).dueAt();
    }

    Instant expiresAt(Instant confirmedAt) {
        return confirmedAt
                .atZone(calendar.zone())
                .plusDays(rules.expiryCalendarDays())
                .toInstant();
    }

    /** Since when an occurrence still counts as having happened before. */
    public Instant remembersSince(Instant now) {
        return now.atZone(calendar.zone()).minusDays(rules.expiryCalendarDays()).toInstant();
    }

    public Instant cureBy(Instant confirmedAt) {
        return calendar.deadline(confirmedAt, rules.cureDays()).dueAt();
    }

    /** When a deadline has been overdue for so many whole working days that it calls for a card. */
    public Instant overdueAt(Instant dueAt) {
        return calendar.deadline(lastMoment(dueAt), rules.overdueDays()).dueAt();
    }

    /** When the office opens on the working day before a deadline's last day. */
    public Instant warnAt(Instant dueAt) {
        return calendar.opening(calendar.shift(dueOn(dueAt), -rules.warningDays()));
    }

    /** The last day of a deadline; one that ends with a day belongs to that day. */
    public LocalDate dueOn(Instant dueAt) {
        return LocalDate.ofInstant(lastMoment(dueAt), calendar.zone());
    }

    private static Instant lastMoment(Instant dueAt) {
        return dueAt.minusNanos(1);
    }
}
