package org.huiyin.notification.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Where a page in order of time and id begins. */
record Position(Instant time, UUID id) {

    static Position of(@Nullable String cursor) {
        Cursor read = Cursor.decode(cursor, 2);
        return read == null
                ? new Position(Instant.EPOCH, new UUID(0, 0))
                : of(read.values().get(0), read.values().get(1));
    }

    static Position of(String time, String id) {
        try {
            return new Position(Instant.parse(time), UUID.fromString(id));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
    }
}
