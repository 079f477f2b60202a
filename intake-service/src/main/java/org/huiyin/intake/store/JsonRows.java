package org.huiyin.intake.store;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Native statements that take and give rows as JSON: columns in snake case are components in camel case, and any number is one parameter. */
public final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String AS_JSON = "select cast(to_jsonb(found) as text) from (%s) found";

    private JsonRows() {}

    /** The rows of a query, by name of column. */
    public static <T> Uni<List<T>> list(Mutiny.Session session, Class<T> type, String query, Object... parameters) {
        var reading = session.createNativeQuery(AS_JSON.formatted(query), String.class);
        for (int i = 0; i < parameters.length; i++) {
            reading.setParameter(i + 1, parameters[i]);
        }
        return reading.getResultList()
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /** The only row, if there is one. */
    public static <T> Uni<Optional<T>> find(Mutiny.Session session, Class<T> type, String query, Object... parameters) {
        return list(session, type, query, parameters).map(rows -> rows.stream().findFirst());
    }

    /** How many rows a statement touched. */
    public static Uni<Integer> execute(Mutiny.Session session, String statement, Object... parameters) {
        var change = session.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            change.setParameter(i + 1, parameters[i]);
        }
        return change.executeUpdate();
    }

    /** Rows for a statement that takes them as one JSON text. */
    public static String write(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("rows have no JSON form");
        }
    }

    private static <T> T read(String row, Class<T> type) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("a row does not fit " + type.getSimpleName());
        }
    }
}
