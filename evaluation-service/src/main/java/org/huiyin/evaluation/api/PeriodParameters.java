package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.evaluation.statement.Period;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Reads {@code from} and {@code to}; absent, they are today and 1 January of the year of {@code to}. */
@ApplicationScoped
class PeriodParameters {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final ZoneId zone;
    private final RequestSessions sessions;
    private final DatabaseClock clock;

    PeriodParameters(@ConfigProperty(name = "huiyin.zone") ZoneId zone, RequestSessions sessions, DatabaseClock clock) {
        this.zone = zone;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Fails with 400 for what is not a day, and for a period that ends before it begins. */
    Uni<Period> of(@Nullable String from, @Nullable String to) {
        Optional<LocalDate> first = day("from", from);
        Optional<LocalDate> last = day("to", to);
        if (last.isPresent()) {
            return Uni.createFrom().item(period(first, last.get()));
        }
        return sessions.withTransaction(session -> clock.now(session))
                .map(now -> period(first, LocalDate.ofInstant(now, zone)));
    }

    private Period period(Optional<LocalDate> first, LocalDate to) {
        LocalDate from = first.orElse(to.withDayOfYear(1));
        if (to.isBefore(from)) {
            throw Problems.badRequest("bad-period", "The period ends before it begins.");
        }
        return new Period(from, to, zone);
    }

    private static Optional<LocalDate> day(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            throw notADay(name);
        }
        throw notADay(name);
    }

    private static RuntimeException notADay(String name) {
        return Problems.badRequest("bad-day", "The parameter " + name + " is a day such as 2026-03-31.");
    }
}
