package org.huiyin.service.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort values of its last row. Opaque to clients. */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }

    /** The value at this place as a time; 400 if the client made it up. */
    public Instant instant(int place) {
        return read(place, Instant::parse);
    }

    /** The value at this place as an id; 400 if the client made it up. */
    public UUID uuid(int place) {
        return read(place, UUID::fromString);
    }

    /** The value at this place as a whole number; 400 if the client made it up. */
    public long number(int place) {
        return read(place, Long::parseLong);
    }

    private <T> T read(int place, Function<String, T> reading) {
        try {
            return reading.apply(values.get(place));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
    }

    /** Reads what a client sent; null stays null, anything that is not a cursor of this many values is a 400. */
    public static @Nullable Cursor decode(@Nullable String text, int count) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var cursor =
                    new Cursor(List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1)));
            if (cursor.values.size() == count) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of ours.");
        }
        throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
    }
}
