package org.huiyin.service.calendar;

import java.time.LocalDate;

/** One day that departs from the ordinary week, with the holiday that it belongs to. */
public record SpecialDay(LocalDate date, DayKind kind, String nameZh, String nameEn) {}
