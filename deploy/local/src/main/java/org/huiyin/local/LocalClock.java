package org.huiyin.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.huiyin.local.part.Postgres;

/**
 * The time of all four services. They read the database's clock plus a shift that exists only under the local and test profiles;
 * this writes that shift.
 */
public final class LocalClock {

    /** One statement per database: the four clocks may differ by the milliseconds in between, as real ones do. */
    private static final String MOVE = "update clock_shift set shift = ?::timestamptz - clock_timestamp()";

    private static final String RESET = "update clock_shift set shift = interval '0' where ?::timestamptz is not null";

    private final Ports ports;

    public LocalClock(Ports ports) {
        this.ports = ports;
    }

    /** What {@code ./run clock} was told: an instant, or "reset". */
    void obey(String word) {
        if (word.equals("reset")) {
            reset();
            System.out.println("All four services are back at the real time.");
            return;
        }
        try {
            Instant target = OffsetDateTime.parse(word).toInstant();
            moveTo(target);
            System.out.println("All four services are at " + target + ".");
        } catch (DateTimeParseException e) {
            throw new Trouble("'" + word + "' is not an instant: write for example 2026-03-02T09:00:00+08:00.", e);
        }
    }

    public void moveTo(Instant instant) {
        write(MOVE, instant);
    }

    public void reset() {
        write(RESET, Instant.EPOCH);
    }

    private void write(String statement, Instant instant) {
        for (ServiceName service : ServiceName.values()) {
            String url = Postgres.url(ports, service.word());
            try (Connection connection = DriverManager.getConnection(url, Postgres.SUPERUSER, Postgres.SUPERUSER);
                    PreparedStatement update = connection.prepareStatement(statement)) {
                update.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                update.executeUpdate();
            } catch (SQLException e) {
                throw new Trouble(
                        "The clock of " + service.word() + " cannot be moved (" + e.getMessage()
                                + "): is Huiyin running? ./run starts it.",
                        e);
            }
        }
    }
}
