package org.huiyin.intake.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.store.ComplaintFilter;
import org.huiyin.intake.store.ComplaintFilter.Field;
import org.huiyin.intake.store.ComplaintFilter.Narrowing;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Makes a filter of query parameters. */
final class ListForm {

    private ListForm() {}

    /** The values by which the caller narrows the list; unknown codes simply match nothing. */
    record Wanted(
            @Nullable String status,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String territory,
            @Nullable String externalId,
            @Nullable String changedSince) {}

    static ComplaintFilter read(Scope scope, Wanted wanted, @Nullable String cursor, @Nullable String limit) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.STATUS, wanted.status());
        put(fields, Field.KIND, wanted.kind());
        put(fields, Field.CATEGORY, wanted.category());
        put(fields, Field.TERRITORY, wanted.territory());
        put(fields, Field.EXTERNAL_ID, wanted.externalId());
        var narrowing = new Narrowing(fields, since(wanted.changedSince()));
        return new ComplaintFilter(scope, narrowing, before(cursor), size(limit));
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String value) {
        if (value == null) {
            return;
        }
        // PostgreSQL takes no NUL in a text
        if (value.indexOf('\0') >= 0) {
            throw Problems.badRequest("bad-filter", "A filter is a code.");
        }
        fields.put(field, value);
    }

    private static @Nullable Instant since(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Problems.badRequest("bad-filter", "changedSince is an instant such as 2026-03-02T01:00:00Z.");
        }
    }

    /** The id before which a page begins; null on the first. */
    static @Nullable UUID before(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(cursor.values().get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of ours.");
        }
    }

    /** How many a page holds; 400 unless it is from 1 to the largest. */
    static int size(@Nullable String limit) {
        if (limit == null) {
            return Page.DEFAULT_SIZE;
        }
        if (!limit.matches("[0-9]{1,3}")
                || Integer.parseInt(limit) < 1
                || Integer.parseInt(limit) > Page.LARGEST_SIZE) {
            throw Problems.badRequest("bad-limit", "The limit is a number from 1 to " + Page.LARGEST_SIZE + ".");
        }
        return Integer.parseInt(limit);
    }
}
