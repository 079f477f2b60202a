package org.huiyin.evaluation.store;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Runs native statements whose rows are read as JSON into records: columns in snake case meet components in camel case, so a
 * statement and its record can be compared at a glance.
 */
final class JsonRows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRows() {}

    /** Each row of the query is told as one JSON object. */
    static <T> Uni<List<T>> list(Mutiny.Session session, Class<T> row, String query, @Nullable Object... parameters) {
        return texts(session, row, "select cast(to_jsonb(found) as text) from (" + query + ") found", parameters);
    }

    /** Each row that the statement changes and returns is told as one JSON object. */
    static <T> Uni<List<T>> changed(
            Mutiny.Session session, Class<T> row, String change, @Nullable Object... parameters) {
        return texts(
                session,
                row,
                "with changed as (" + change + ") select cast(to_jsonb(changed) as text) from changed",
                parameters);
    }

    private static <T> Uni<List<T>> texts(
            Mutiny.Session session, Class<T> row, String select, @Nullable Object... parameters) {
        return Statements.bound(session.createNativeQuery(select, String.class), parameters)
                .getResultList()
                .map(texts -> texts.stream().map(text -> read(text, row)).toList());
    }

    static Uni<Integer> execute(Mutiny.Session session, String statement, @Nullable Object... parameters) {
        return Statements.bound(session.createNativeQuery(statement), parameters)
                .executeUpdate();
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("row has no JSON form", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("row does not fit " + type.getSimpleName(), e);
        }
    }
}
