package org.huiyin.dispatch.city;

/** Which edition of each data set this is, and for which years the calendar is complete. */
public record Editions(int register, int routing, int calendar, int firstYear, int lastYear) {

    public boolean newerThan(Editions other) {
        return register > other.register || routing > other.routing || calendar > other.calendar;
    }
}
