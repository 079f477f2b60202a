package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.api.Imports.ADMIN;
import static org.huiyin.dispatch.api.Imports.CSV;
import static org.huiyin.dispatch.api.Imports.SECTIONS;
import static org.huiyin.dispatch.api.Imports.checkTaken;
import static org.huiyin.dispatch.api.Imports.done;
import static org.huiyin.dispatch.api.Imports.rows;
import static org.huiyin.dispatch.api.Imports.section;
import static org.huiyin.dispatch.api.Imports.send;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.store.SectionRows;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class ImportServiceTest {

    @BeforeEach
    void wednesday() {
        TestClock.moveTo(Instant.parse("2026-06-03T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() {
        String csv = SECTIONS + section("X0101", "XL0101", "2026-06-03") + section("X0102", "XL0102", "gestern");

        JsonPath done = done("data=SECTIONS&dryRun=true", csv);

        assertThat(done.getString("state")).isEqualTo("CHECKED");
        assertThat(done.getInt("rowsRead")).isEqualTo(2);
        assertThat(done.getInt("rowsGood")).isEqualTo(1);
        assertThat(rows(done, "outcome=BAD").getList("items")).singleElement().isEqualTo(badDate());
        checkTaken(done, "X01%");
        assertThat(Rows.number("select count(*) from register_import_part")).isZero();
    }

    private static Map<String, Object> badDate() {
        return Map.of(
                "line",
                3,
                "code",
                "X0102",
                "outcome",
                "BAD",
                "problems",
                List.of(Map.of(
                        "column", "valid_from",
                        "code", "BAD_DATE",
                        "messageZh", "日期应为2000年至2099年间的年-月-日。",
                        "messageEn", "A day is written as year-month-day, from 2000 to 2099.")));
    }

    @Test
    void oneBadRowRefusesTheFileUnlessGoodRowsAreWanted() {
        String csv = SECTIONS + section("X0201", "XL0201", "2026-06-03") + section("X0202", "XL0202", "2026-06-99");

        JsonPath refused = done("data=SECTIONS", csv);
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        checkTaken(refused, "X02%");
        assertThat(HANDLER.get("/v1/sections/X0201").statusCode()).isEqualTo(404);
        JsonPath applied = done("data=SECTIONS&acceptGoodRows=true", csv);

        assertThat(applied.getString("state")).isEqualTo("APPLIED");
        checkTaken(applied, "X02%");
        awaitSection("X0201", "nameZh", "试验科");
        assertThat(HANDLER.get("/v1/sections/X0202").statusCode()).isEqualTo(404);
        UUID subject = SectionRows.idOf("X0201");
        await().atMost(Desk.LONG)
                .until(() -> !TestBus.read(Topic.ORGANISATIONS, subject).isEmpty());
        List<Envelope> told = TestBus.read(Topic.ORGANISATIONS, subject);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"XL0201\""));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String csv = SECTIONS + section("X0301", "XL0301", "2026-06-03");
        done("data=SECTIONS", csv);

        JsonPath again = done("data=SECTIONS", csv);

        assertThat(again.getString("state")).isEqualTo("APPLIED");
        assertThat(again.getInt("rowsUnchanged")).isEqualTo(1);
        assertThat(Rows.number("select event_seq from section where code = 'X0301'"))
                .isEqualTo(1);
    }

    @Test
    void aRowOfADayToComeTakesEffectOnThatDayAndIsToldThen() {
        done("data=SECTIONS", SECTIONS + section("X0401", "XL0401", "2026-06-03"));
        awaitSection("X0401", "leader.code", "XL0401");
        String term = "section,leader,name_zh,name_en,mailbox,from,until\n"
                + "X0401,XL0402,李二,Er Li,xl0402@sections.huiyin.example,2026-06-10,\n";

        JsonPath done = done("data=LEADERS", term);

        assertThat(done.getString("state")).isEqualTo("APPLIED");
        assertThat(HANDLER.get("/v1/sections/X0401").jsonPath().getString("leader.code"))
                .isEqualTo("XL0401");
        assertThat(HANDLER.get("/v1/sections/X0401?on=2026-06-10").jsonPath().getString("leader.code"))
                .isEqualTo("XL0402");
        TestClock.moveTo(Instant.parse("2026-06-09T16:00:01Z")); // midnight in Shanghai
        awaitSection("X0401", "leader.code", "XL0402");
        UUID subject = SectionRows.idOf("X0401");
        await().atMost(Desk.LONG)
                .until(() -> TestBus.read(Topic.ORGANISATIONS, subject).size() == 2);
        assertThat(TestBus.read(Topic.ORGANISATIONS, subject).get(1).body()).contains("XL0402", "2026-06-10");
        assertThat(ADMIN.get("/v1/leaders?section=X0401").jsonPath().getList("items.until"))
                .containsExactly("2026-06-09", null);
    }

    @Test
    void whatWasDecidedIsNotRewritten() {
        String old = SECTIONS
                + "S0002,新名称,New Name,U001,HY,government-service,,,,,s0002@sections.huiyin.example,2026-05-01\n"
                + section("X0501", "XL0501", "2026-01-01");

        JsonPath done = done("data=SECTIONS&dryRun=true", old);

        assertThat(rows(done, "limit=100").getList("items.outcome")).containsExactly("BAD", "GOOD");
        assertThat(rows(done, "limit=100").getList("items[0].problems.code")).containsExactly("BACKDATED");
    }

    @Test
    void everyPromiseOfTheRegisterIsKeptRowByRow() {
        String csv = SECTIONS
                + section("X0601", "XL0601", "2026-06-03")
                + section("X0601", "XL0602", "2026-06-03")
                + "X0602,科,Section,U999,HY-99,magic,,,,,x0602@sections.huiyin.example,\n"
                + "X0603,科,Section,U001,HY,tax,XL0603,,,,x,\n"
                + "X0604,too,short\n"
                + section("X0605", "L0001", "2026-06-03");

        JsonPath rows = rows(done("data=SECTIONS&dryRun=true", csv), "outcome=BAD");

        assertThat(rows.getList("items.line")).containsExactly(3, 4, 5, 6, 7);
        assertThat(rows.getList("items[0].problems.code")).contains("DUPLICATE");
        assertThat(rows.getList("items[1].problems.code"))
                .containsExactly("UNKNOWN_UNIT", "UNKNOWN_TERRITORY", "UNKNOWN_INDUSTRY", "SECTION_WITHOUT_LEADER");
        assertThat(rows.getList("items[2].problems.column"))
                .containsExactly("section_mailbox", "leader_name_zh", "leader_name_en", "leader_mailbox");
        assertThat(rows.getList("items[3].problems.code")).contains("WRONG_WIDTH");
        assertThat(rows.getList("items[4].problems.code")).containsExactly("OVERLAPPING_TERMS");
    }

    @Test
    void theTreeOfTerritoriesStaysATree() {
        String csv = "code,parent,level,name_zh,name_en\n"
                + "XT1,XT2,COUNTY,甲,A\nXT2,XT1,COUNTY,乙,B\nXT3,XT9,COUNTY,丙,C\nXT4,HY-01,COUNTY,丁,D\n"
                + "XT5,,COUNTY,戊,E\nXT6,XT3,TOWNSHIP,己,F\nXT7,HY,COUNTY,庚,G\nXT8,XT7,TOWNSHIP,辛,H\n";

        JsonPath rows = rows(done("data=TERRITORIES&dryRun=true", csv), "limit=100");

        assertThat(rows.getList("items.problems.flatten().code"))
                .containsExactly(
                        "TERRITORY_CYCLE",
                        "TERRITORY_CYCLE",
                        "UNKNOWN_PARENT",
                        "NOT_ABOVE",
                        "NOT_ABOVE",
                        "UNKNOWN_PARENT");
        assertThat(rows.getList("items.findAll { it.outcome == 'GOOD' }.code")).containsExactly("XT7", "XT8");
    }

    @Test
    void gb18030AndByteOrderMarksAndWorkbooksAreRead() throws IOException {
        String csv = SECTIONS + section("X0701", "XL0701", "2026-06-03");
        byte[] gb = csv.getBytes(Charset.forName("GB18030"));
        byte[] marked = ("\ufeff" + csv).getBytes(UTF_8);

        for (Response sent : List.of(
                send("data=SECTIONS&dryRun=true", CSV, gb),
                send("data=SECTIONS&dryRun=true", "text/csv; charset=UTF-8", marked),
                send("data=SECTIONS&dryRun=true", ImportResource.XLSX, workbook(csv, false)))) {
            assertThat(done(sent).getInt("rowsGood")).as(sent.asString()).isEqualTo(1);
        }
        JsonPath formula = done(send("data=SECTIONS&dryRun=true", ImportResource.XLSX, workbook(csv, true)));
        assertThat(rows(formula, "limit=100").getList("items[0].problems.code")).contains("FORMULA");
    }

    @Test
    void whatIsNoSheetFailsAsAWhole() {
        assertThat(problem("data=SECTIONS", CSV, new byte[] {(byte) 0xff, (byte) 0xff, 0}))
                .isEqualTo("UNKNOWN_ENCODING");
        assertThat(problem("data=SECTIONS", CSV, "code,colour\n".getBytes(UTF_8)))
                .isEqualTo("UNKNOWN_COLUMN");
        assertThat(problem("data=SECTIONS", CSV, "code\n".getBytes(UTF_8))).isEqualTo("MISSING_COLUMN");
        assertThat(done(send("data=SECTIONS", CSV, "code,colour\n".getBytes(UTF_8)))
                        .getString("problem.messageEn"))
                .isEqualTo("The header has a column that is unknown or there twice: column 2.");
        assertThat(problem("data=SECTIONS", ImportResource.XLSX, "PK no zip".getBytes(UTF_8)))
                .isEqualTo("BROKEN_FILE");
        assertThat(send("data=SECTIONS", "application/json", "{}".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("dryRun=true", CSV, "x".getBytes(UTF_8)).statusCode()).isEqualTo(400);
        assertThat(send("data=SECTIONS", CSV, new byte[0]).statusCode()).isEqualTo(400);
    }

    private static String problem(String query, String type, byte[] file) {
        JsonPath done = done(send(query, type, file));
        assertThat(done.getString("state")).isEqualTo("FAILED");
        assertThat(done.getString("problem.messageZh")).isNotBlank();
        return done.getString("problem.code");
    }

    @Test
    void onlyAdminsSendFilesAndOneKeyIsOneImport() {
        byte[] csv = (SECTIONS + section("X0801", "XL0801", "2026-06-03")).getBytes(UTF_8);
        String key = UUID.randomUUID().toString();

        Response first = send("data=SECTIONS&dryRun=true", CSV, csv, key);
        Response again = send("data=SECTIONS&dryRun=true", CSV, csv, key);
        Response other = send("data=SECTIONS", CSV, csv, key);

        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(DISPATCHER
                        .request()
                        .contentType(CSV)
                        .header("Idempotency-Key", key)
                        .body("x")
                        .post("/v1/register/imports?data=UNITS")
                        .statusCode())
                .isEqualTo(403);
        assertThat(DISPATCHER.get(first.getHeader("Location")).statusCode()).isEqualTo(403);
        assertThat(ADMIN.get("/v1/register/imports?limit=1").jsonPath().getList("items"))
                .hasSize(1);
        done(first);
    }

    private static void awaitSection(String code, String path, String value) {
        await().atMost(Desk.LONG).until(() -> {
            Response shown = HANDLER.get("/v1/sections/" + code);
            return shown.statusCode() == 200 && value.equals(shown.jsonPath().getString(path));
        });
    }

    private static byte[] workbook(String csv, boolean formula) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sections");
            String[] lines = csv.split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] values = lines[row].split(",", -1);
                for (int column = 0; column < values.length; column++) {
                    sheet.value(row, column, values[column]);
                }
            }
            sheet.value(1, 11, java.time.LocalDate.of(2026, 6, 3));
            sheet.style(1, 11).format("yyyy-mm-dd").set();
            if (formula) {
                sheet.formula(1, 1, "CONCATENATE(\"a\",\"b\")");
            }
        }
        return bytes.toByteArray();
    }
}
