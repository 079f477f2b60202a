package org.huiyin.service.calendar;

import java.time.LocalTime;
import java.util.List;

/** When the office is open on a working day, in order, such as morning and afternoon. */
public record OfficeHours(List<Span> spans) {
    public static final OfficeHours NINE_TO_FIVE =
            new OfficeHours(List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));

    public OfficeHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an office that is never open keeps no limit");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).opens().isBefore(spans.get(i - 1).closes())) {
                throw new IllegalArgumentException("office hours overlap or are out of order at "
                        + spans.get(i).opens());
            }
        }
    }

    /** A part of the day. */
    public record Span(LocalTime opens, LocalTime closes) {
        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("an office closes after it opens: " + opens + " to " + closes);
            }
        }
    }
}
