package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the cursors of this service's lists; anything that is not one of them is a 400. */
final class Cursors {
    private static final int TIME_PARTS = 2;
    /** No case waits until then, and the database knows no time that is much later. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Cursors() {}

    static @Nullable UUID id(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? null : id(cursor, 0);
    }

    static CaseStore.@Nullable WaitingPosition waiting(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, TIME_PARTS);
        return cursor == null ? null : new CaseStore.WaitingPosition(instant(cursor), id(cursor, 1));
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

    /** The week before which a page of bulletins goes on; empty for the first page. */
    static String week(@Nullable String text) {
        String week = code(text);
        if (!week.isEmpty() && Week.parse(week).isEmpty()) {
            throw notOurs();
        }
        return week;
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
