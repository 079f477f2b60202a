package org.huiyin.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Moves the time of the service under test, as {@code ./run clock} does. */
public final class TestClock {
    private TestClock() {}

    /** From now on the service lives at {@code instant}, and its time goes on from there. */
    public static void moveTo(Instant instant) {
        set("?::timestamptz - clock_timestamp()", instant.toString());
    }

    /** Moves on by a duration from the service's present time. */
    public static void moveBy(Duration duration) {
        set("shift + ?::interval", duration.toString());
    }

    /** Back to the true time. */
    public static void reset() {
        set("?::interval", "0");
    }

    private static void set(String expression, String value) {
        try (Connection connection = RealParts.database().connect();
                PreparedStatement update =
                        connection.prepareStatement("update clock_shift set shift = " + expression)) {
            update.setString(1, value);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
