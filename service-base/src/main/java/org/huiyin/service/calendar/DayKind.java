package org.huiyin.service.calendar;

/** How a day departs from the ordinary week: a weekday off, or a weekend day that is worked (调休). */
public enum DayKind {
    HOLIDAY,
    WORKDAY
}
