package org.huiyin.service.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a command does inside its transaction; a failure rolls everything back and nothing is remembered. */
@FunctionalInterface
public interface Step {
    /** {@code now} is the database's time at the start of the transaction. */
    Uni<Answer> run(Mutiny.Session session, Instant now);
}
