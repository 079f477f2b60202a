package org.huiyin.service.calendar;

/** In what a limit is counted: whole working days, hours around the clock, or hours while the office is open. */
public enum LimitUnit {
    WORKING_DAYS,
    HOURS,
    OFFICE_HOURS
}
