package org.huiyin.service.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one source of time: the database's clock. Under the local and test profiles, and only there, the table
 * {@code clock_shift} moves it; elsewhere the table does not even exist.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final String TRUE_TIME = "clock_timestamp()";
    private static final String SHIFTED_TIME = "(clock_timestamp() + (select shift from clock_shift))";

    private final String expression;

    public DatabaseClock() {
        this(ConfigUtils.getProfiles());
    }

    DatabaseClock(List<String> profiles) {
        this.expression = profiles.contains("local") || profiles.contains("test") ? SHIFTED_TIME : TRUE_TIME;
    }

    /** The time now, read in the session's transaction. */
    public Uni<Instant> now(Mutiny.Session session) {
        return session.createNativeQuery("select " + expression, OffsetDateTime.class)
                .getSingleResult()
                .map(OffsetDateTime::toInstant);
    }

    /** SQL expression of type timestamptz for the time now, to be used inside a larger statement. */
    public String expression() {
        return expression;
    }
}
