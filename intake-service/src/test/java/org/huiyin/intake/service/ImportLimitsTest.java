package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.attachment.Bombs;
import org.huiyin.intake.attachment.Bombs.Bomb;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Files that would fill memory or disk, or be read for ever. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportLimitsTest {
    private static final String INTO = "source=shuangqian&profile=complaints";
    private static final Duration LONG = Duration.ofMinutes(2);

    @ConfigProperty(name = "huiyin.scratch")
    Path scratch;

    @Test
    void aWorkbookThatWouldFillTheMemoryIsRefusedAndFilesNothing() {
        long before = Rows.number("select count(*) from complaint");
        JsonPath failed = Sheets.ended(Sheets.send(Sheets.clerk(), INTO, Sheets.XLSX, Sheets.workbookOfManyTexts()));
        assertThat(failed.getString("problem.code")).isEqualTo("TOO_MUCH_TEXT");
        assertThat(failed.getString("problem.messageZh")).isEqualTo("工作簿文本过多，请改用CSV文件发送。");
        for (Bomb bomb : Bombs.all()) {
            if (bomb.kind() == MediaKind.XLSX) {
                assertThat(Sheets.fault(Sheets.send(Sheets.clerk(), INTO, Sheets.XLSX, bomb.bytes())))
                        .as(bomb.what())
                        .isIn("ZIP_TOO_LARGE", "ZIP_UNSAFE", "BROKEN_FILE", "UNKNOWN_COLUMN");
            }
        }
        assertThat(Rows.number("select count(*) from complaint")).isEqualTo(before);
        assertThat(Rows.number("select count(*) from complaint_import_part")).isZero();
    }

    @Test
    void aFileThatGetsNoFurtherIsGivenUpAfterThreeAttempts() {
        Rows.update("create function get_stuck() returns trigger language plpgsql as $$ begin"
                + " raise exception 'stuck'; end $$");
        Rows.update(
                "create trigger get_stuck before insert on complaint_import_row for each row execute function get_stuck()");
        try {
            String id = Sheets.sendCsv(INTO, Sheets.rows("STUCK", 3)).path("id");
            for (int attempt = 1; attempt <= 3; attempt++) {
                long present = attempt;
                await().atMost(LONG).until(() -> attempts(id) == present);
                assertThat(Sheets.state(id)).isEqualTo("RUNNING");
                TestClock.moveBy(Duration.ofMinutes(1));
            }
            await().atMost(LONG).until(() -> Sheets.state(id).equals("FAILED"));

            assertThat(Sheets.read(id).getString("problem.code")).isEqualTo("NO_PROGRESS");
            assertThat(attempts(id)).isEqualTo(4);
        } finally {
            Rows.update("drop trigger get_stuck on complaint_import_row");
            Rows.update("drop function get_stuck()");
            TestClock.reset();
        }
    }

    /** What was sent stands in the clear until it is closed; other tests at the same time close theirs. */
    @Test
    void whatIsRefusedLeavesNoFileBehind() {
        Set<Path> before = received();
        assertThat(Sheets.sendCsv(INTO, "").<String>path("type")).endsWith("empty-file");
        Client.as("li", "intake-clerk")
                .contentType("text/csv")
                .body(Sheets.rows("KEYLESS", 1))
                .post("/v1/imports?" + INTO)
                .then()
                .statusCode(400);
        Set<Path> since = received();
        since.removeAll(before);

        await().atMost(LONG).until(() -> since.stream().noneMatch(Files::exists));
    }

    private Set<Path> received() {
        return new HashSet<>(ReceivedFiles.in(scratch));
    }

    private static long attempts(String id) {
        return Rows.number("select attempt from complaint_import where id = ?", UUID.fromString(id));
    }
}
