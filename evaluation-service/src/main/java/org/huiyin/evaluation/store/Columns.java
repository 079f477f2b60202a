package org.huiyin.evaluation.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of one row of a native query, each read as what it is. */
record Columns(@Nullable Object[] values) {
    private static final String SEPARATOR = "\u001f";

    UUID id(int column) {
        return (UUID) requireNonNull(values[column]);
    }

    @Nullable
    UUID idOrNull(int column) {
        return (UUID) values[column];
    }

    String text(int column) {
        return (String) requireNonNull(values[column]);
    }

    @Nullable
    String textOrNull(int column) {
        return (String) values[column];
    }

    byte @Nullable [] bytesOrNull(int column) {
        return (byte[]) values[column];
    }

    int number(int column) {
        return ((Number) requireNonNull(values[column])).intValue();
    }

    long longNumber(int column) {
        return ((Number) requireNonNull(values[column])).longValue();
    }

    double broken(int column) {
        return ((Number) requireNonNull(values[column])).doubleValue();
    }

    boolean flag(int column) {
        return (Boolean) requireNonNull(values[column]);
    }

    Instant time(int column) {
        return requireNonNull(timeOrNull(column));
    }

    @Nullable
    Instant timeOrNull(int column) {
        return values[column] instanceof OffsetDateTime time ? time.toInstant() : (Instant) values[column];
    }

    LocalDate day(int column) {
        return (LocalDate) requireNonNull(values[column]);
    }

    <E extends Enum<E>> E word(Class<E> type, int column) {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, int column) {
        return values[column] == null ? null : word(type, column);
    }

    /** The elements of an array that was selected with {@code array_to_string(…, chr(31))}. */
    List<String> texts(int column) {
        String joined = text(column);
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }

    /** Ids that were selected with {@code string_agg(…, chr(31))}. */
    List<UUID> ids(int column) {
        return texts(column).stream().map(UUID::fromString).toList();
    }

    /** Elements as they are bound to {@code string_to_array(?, chr(31))}. */
    static String joined(Collection<String> elements) {
        return String.join(SEPARATOR, elements.stream().sorted().toList());
    }
}
