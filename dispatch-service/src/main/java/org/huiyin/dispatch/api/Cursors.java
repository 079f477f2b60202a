package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.store.RunningClocks;
import org.huiyin.dispatch.store.TermStore;
import org.huiyin.dispatch.store.ViolationStore;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.dispatch.todo.Rule;
import org.huiyin.dispatch.todo.TaskKind;
import org.huiyin.dispatch.todo.TaskPlace;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the cursors of this service's lists; anything that is not one of them is a 400. */
final class Cursors {
    private static final int TIME_PARTS = 2;
    private static final int CLOCK_PARTS = 4;
    private static final int WAITING_PARTS = 3;
    private static final int VIOLATION_PARTS = 3;
    /** No case waits until then, and the database knows no time that is much later. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Cursors() {}

    static @Nullable UUID id(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? null : id(cursor, 0);
    }

    static CaseStore.@Nullable WaitingPosition waiting(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, WAITING_PARTS);
        return cursor == null ? null : new CaseStore.WaitingPosition(emergency(cursor), instant(cursor), id(cursor, 1));
    }

    /** Where a page of a list in the order of time ended. */
    static @Nullable Position position(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, TIME_PARTS);
        return cursor == null ? null : new Position(instant(cursor), id(cursor, 1));
    }

    /** The code after which a page of register entries goes on. */
    static String code(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? "" : cursor.values().get(0);
    }

    /** The term after which a page of terms goes on. */
    static TermStore.@Nullable Place term(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 2);
        try {
            return cursor == null
                    ? null
                    : new TermStore.Place(
                            cursor.values().get(0),
                            LocalDate.parse(cursor.values().get(1)));
        } catch (DateTimeParseException e) {
            throw notOurs();
        }
    }

    /** The line after which a page of rows goes on. */
    static int line(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? 0 : Math.toIntExact(Math.max(0, Math.min(cursor.number(0), Integer.MAX_VALUE)));
    }

    /** The week before which a page of bulletins goes on; empty for the first page. */
    static String week(@Nullable String text) {
        String week = code(text);
        if (!week.isEmpty() && Week.parse(week).isEmpty()) {
            throw notOurs();
        }
        return week;
    }

    /** The clock after which a page of deadlines goes on. */
    static RunningClocks.After clock(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, CLOCK_PARTS);
        return cursor == null
                ? RunningClocks.After.START
                : new RunningClocks.After(instant(cursor), id(cursor, 1), kind(cursor), number(cursor));
    }

    /** The task after which a page of tasks goes on. */
    static TaskPlace task(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, CLOCK_PARTS);
        try {
            return cursor == null
                    ? TaskPlace.START
                    : new TaskPlace(
                            instant(cursor),
                            id(cursor, 1),
                            TaskKind.valueOf(cursor.values().get(2)),
                            number(cursor));
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    /** The violation after which a page of violations goes on. */
    static ViolationStore.Place violation(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, VIOLATION_PARTS);
        try {
            return cursor == null
                    ? ViolationStore.Place.START
                    : new ViolationStore.Place(
                            instant(cursor),
                            id(cursor, 1),
                            Rule.valueOf(cursor.values().get(2)));
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private static String kind(Cursor cursor) {
        String kind = cursor.values().get(2);
        if (Arrays.stream(DeadlineKind.values()).anyMatch(known -> known.name().equals(kind))) {
            return kind;
        }
        throw notOurs();
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.values().get(3));
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    private static boolean emergency(Cursor cursor) {
        String text = cursor.values().get(2);
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw notOurs();
    }

    private static UUID id(Cursor cursor, int index) {
        try {
            return UUID.fromString(cursor.values().get(index));
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private static Instant instant(Cursor cursor) {
        try {
            Instant instant = Instant.parse(cursor.values().get(0));
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static RuntimeException notOurs() {
        return Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
    }
}
