package org.huiyin.intake.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.huiyin.intake.visiting.ListMeetings;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the cursors of the lists of registers; anything that is not one of them is a 400. */
final class Pages {
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private Pages() {}

    /** The code after which a list goes on; it begins after the empty one. */
    static String code(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        if (cursor == null) {
            return "";
        }
        String code = cursor.values().get(0);
        if (code.indexOf('\0') >= 0) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
        return code;
    }

    /** The id before which a list of the latest goes on. */
    static UUID before(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? LAST : cursor.uuid(0);
    }

    /** The id after which a list goes on. */
    static UUID after(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? FIRST : cursor.uuid(0);
    }

    /** The open decision after which the list goes on. */
    static ListMeetings.After decision(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 2);
        if (cursor == null) {
            return ListMeetings.After.START;
        }
        return new ListMeetings.After(day(cursor.values().get(0)), cursor.uuid(1));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
    }

    /** A code by which a list is narrowed. */
    static @Nullable String filter(@Nullable String value) {
        // PostgreSQL takes no NUL in a text
        if (value != null && value.indexOf('\0') >= 0) {
            throw Problems.badRequest("bad-filter", "A filter is a code.");
        }
        return value;
    }

    /** True, false, or not narrowed. */
    static @Nullable Boolean flag(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw Problems.badRequest("bad-filter", "This filter is true or false.");
        }
        return value.equals("true");
    }

    /** A day of a range, or the one that leaves it open. */
    static LocalDate day(@Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST.getYear() && day.getYear() <= LATEST.getYear()) {
                return day;
            }
        } catch (DateTimeParseException none) {
            throw badDay();
        }
        throw badDay();
    }

    private static RuntimeException badDay() {
        return Problems.badRequest("bad-day", "A day is written like 2026-03-02.");
    }
}
