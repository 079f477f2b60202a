package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.api.Imports.ADMIN;
import static org.huiyin.dispatch.api.Imports.CSV;
import static org.huiyin.dispatch.api.Imports.SECTIONS;
import static org.huiyin.dispatch.api.Imports.section;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hundred thousand rows, every hundredth of them bad. */
@DispatchTest
class LargeImportServiceTest {
    private static final int ROWS = 100_000;
    private static final int EVERY = 100;
    private static final long MEGABYTE = 1024L * 1024;

    @AfterEach
    void otherTestsReadTheRegisterToo() throws SQLException {
        try (Connection owner = RealParts.database().connect();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from register_entry where code like 'V%'");
        }
    }

    @Test
    void exactlyTheBadRowsAreListedAndTheGoodOnesTaken() {
        List<Integer> bad = new ArrayList<>();
        Response received = Imports.send("data=SECTIONS&acceptGoodRows=true", CSV, file(bad));
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(202);

        JsonPath done = watched(received.getHeader("Location"));

        assertThat(done.getString("state")).isEqualTo("APPLIED");
        assertThat(done.getInt("rowsBad")).isEqualTo(ROWS / EVERY);
        assertThat(done.getInt("rowsGood")).isEqualTo(ROWS - ROWS / EVERY);
        assertThat(badLines(received.getHeader("Location"))).isEqualTo(bad);
        Imports.checkTaken(done, "V%");
        assertThat(Rows.number("select count(*) from section where code like 'V%'"))
                .as("their day has not come")
                .isZero();
    }

    /** The last of each kind of fault lies far behind the first, so that no window of rows would do. */
    private static byte[] file(List<Integer> bad) {
        StringBuilder csv = new StringBuilder(SECTIONS);
        for (int row = 0; row < ROWS; row++) {
            String code = "V%06d".formatted(row);
            String good = section(code, "LV%06d".formatted(row), "2099-01-01");
            boolean isBad = row % EVERY == EVERY - 1;
            csv.append(isBad ? spoilt(good, row / EVERY % 4) : good);
            if (isBad) {
                bad.add(row + 2);
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static String spoilt(String good, int kind) {
        return switch (kind) {
            case 0 -> good.replace("2099-01-01", "2099-02-30");
            case 1 -> good.replace(",U001,", ",U999,");
            case 2 -> good.replaceFirst("V\\d{6}", "V000000");
            default -> good.replaceFirst(",LV\\d{6},", ",L0001,"); // who leads a section already
        };
    }

    private static List<Integer> badLines(String location) {
        List<Integer> lines = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = ADMIN.get(location + "/rows?outcome=BAD&limit=200&cursor=" + cursor)
                    .jsonPath();
            lines.addAll(page.getList("items.line", Integer.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return lines;
    }

    private static JsonPath watched(String location) {
        List<String> seen = new ArrayList<>();
        Awaitility.await()
                .atMost(Desk.LONG.multipliedBy(3))
                .pollInterval(2, TimeUnit.SECONDS)
                .until(() -> {
                    JsonPath now = ADMIN.get(location).jsonPath();
                    seen.add(now.getInt("rowsRead") + " rows " + liveHeap() + " MB");
                    return !List.of("RECEIVED", "RUNNING").contains(now.getString("state"));
                });
        System.out.println("live heap while importing 100,000 rows: " + String.join(", ", seen));
        return ADMIN.get(location).jsonPath();
    }

    private static long liveHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
