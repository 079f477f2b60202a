package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Files of complaints come in: what is filed, what is refused and why, and what happens when one comes again or is cut off. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportTest {
    private static final String INTO = "source=shuangqian&profile=complaints";
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void goodRowsAreFiledAndBadOnesListedWithLineAndReason() {
        String file = Sheets.HEADER
                + Sheets.row("GB-1")
                + "GB-2,COMPLAINT,no-such,HY-01,PHONE,标题,正文,13800138000\n"
                + "GB-3,投诉,税费服务,江岸区,PHONE,标题,\"正文,有逗号\n和换行\",13800138000\n"
                + "GB-4,COMPLAINT,tax,HY-01,PHONE,,正文,12\n"
                + "GB-1,COMPLAINT,tax,HY-01,PHONE,标题,正文,13800138000\n"
                + "GB-5,COMPLAINT,tax,HY-01,PHONE,标题,正文,13800138000,too much\n";

        JsonPath done = Sheets.ended(Sheets.sendCsv(INTO, file));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(List.of(done.getInt("rowsTotal"), done.getInt("rowsFiled"), done.getInt("rowsRefused")))
                .containsExactly(6, 2, 4);
        JsonPath refused = Sheets.rowsOf(done.getString("id"), "outcome=REFUSED");
        assertThat(refused.<Integer>getList("items.line")).containsExactly(3, 6, 7, 8);
        assertThat(refused.<String>getList("items.problems.code.flatten()"))
                .containsExactly("unknown-code", "required", "invalid-phone", "duplicate", "wrong-width");
        assertThat(refused.<String>getList("items.problems.column.flatten()"))
                .containsExactly("category", "title", "phone", "external_id", "");
        assertThat(refused.getString("items[0].problems[0].messageZh")).isEqualTo("没有这一代码或名称。");
        JsonPath filed = Sheets.rowsOf(done.getString("id"), "outcome=FILED");
        assertThat(filed.<String>getList("items.complaint.stage")).containsExactly("RECEIVED", "RECEIVED");
        JsonPath second = complaint(filed.getString("items[1].complaint.number"));
        assertThat(second.getString("text")).isEqualTo("正文,有逗号\n和换行");
        assertThat(second.getString("source")).isEqualTo("shuangqian");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = Sheets.rows("AGAIN", 20);
        String first = Sheets.ended(Sheets.sendCsv(INTO, file)).getString("id");
        long events = Rows.number("select count(*) from outbox");

        JsonPath again = Sheets.ended(Sheets.sendCsv(INTO, file));

        assertThat(List.of(again.getInt("rowsFiled"), again.getInt("rowsUnchanged")))
                .containsExactly(0, 20);
        assertThat(Rows.number("select count(*) from outbox")).isEqualTo(events);
        assertThat(numbers(again.getString("id"))).isEqualTo(numbers(first));
        JsonPath other = Sheets.ended(Sheets.sendCsv(INTO, file.replace("AGAIN-7号", "AGAIN-7号改")));
        assertThat(List.of(other.getInt("rowsUnchanged"), other.getInt("rowsDiffering")))
                .containsExactly(19, 1);
        JsonPath differs = Sheets.rowsOf(other.getString("id"), "outcome=DIFFERS");
        assertThat(differs.getString("items[0].problems[0].code")).isEqualTo("differs");
        assertThat(complaint(differs.getString("items[0].complaint.number")).getString("text"))
                .startsWith("AGAIN-7号诉求");
    }

    @Test
    void aDryRunFilesNothing() {
        JsonPath checked = Sheets.ended(Sheets.sendCsv(INTO + "&dryRun=true", Sheets.rows("DRY", 3)));

        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        assertThat(checked.getInt("rowsFiled")).isEqualTo(3);
        assertThat(Rows.number("select count(*) from complaint where external_id like 'DRY-%'"))
                .isZero();
    }

    @Test
    void encodingsAndWorkbooksSayTheSame() {
        String file = Sheets.rows("ENC", 3);
        Sheets.ended(Sheets.sendCsv(INTO, file));

        for (byte[] same : List.of(Sheets.bytes(file, "GB18030"), Sheets.bytes("\uFEFF" + file, "UTF-8"))) {
            JsonPath again = Sheets.ended(Sheets.send(Sheets.clerk(), INTO, "text/csv; charset=x", same));
            assertThat(again.getInt("rowsUnchanged")).isEqualTo(3);
        }
        JsonPath workbook = Sheets.ended(Sheets.send(Sheets.clerk(), INTO, Sheets.XLSX, Sheets.workbook(file)));
        assertThat(workbook.getInt("rowsUnchanged")).isEqualTo(3);
        String formula = file.replace("退税迟迟未到账", "=1+1");
        JsonPath computed =
                Sheets.ended(Sheets.send(Sheets.clerk(), INTO + "&dryRun=true", Sheets.XLSX, Sheets.workbook(formula)));
        assertThat(Sheets.rowsOf(computed.getString("id")).<String>getList("items.problems.code.flatten()"))
                .containsOnly("formula");
    }

    @Test
    void workOrdersOfTheHotlineComeWithTheirOwnColumns() {
        String file = "工单编号,诉求类型,所属区域,诉求标题,诉求内容,诉求人,联系电话,受理时间,是否匿名\n"
                + "12345-1,咨询,江岸区,办证需要什么材料,请问办证需要什么材料？,王芳,13800138000,2026-03-02 09:30:00,否\n"
                + "12345-2,举报,HY-01,有人索要好处,窗口人员索要好处。,,,2026-03-02,是\n";

        JsonPath done = Sheets.ended(Sheets.sendCsv("source=hotline-12345&profile=work-order-12345", file));

        assertThat(done.getInt("rowsFiled")).isEqualTo(2);
        List<String> numbers = numbers(done.getString("id"));
        JsonPath first = complaint(numbers.get(0));
        assertThat(List.of(first.getString("kind"), first.getString("channel"), first.getString("category")))
                .containsExactly("CONSULTATION", "PHONE", "other");
        assertThat(first.getString("onBehalf.receivedOn")).isEqualTo("2026-03-02");
        assertThat(complaint(numbers.get(1)).getBoolean("anonymous")).isTrue();
    }

    @Test
    void whatCannotBeReadIsRefusedAsAWholeAndFilesNothing() {
        long before = Rows.number("select count(*) from complaint");
        assertThat(Sheets.fault(Sheets.sendCsv(INTO, "nobody,knows\n1,2\n"))).isEqualTo("UNKNOWN_COLUMN");
        assertThat(Sheets.fault(Sheets.sendCsv(INTO, "external_id,kind\n1,HELP\n")))
                .isEqualTo("MISSING_COLUMN");
        assertThat(Sheets.fault(Sheets.sendCsv(INTO, Sheets.HEADER + "\u0000,x\n")))
                .isEqualTo("UNKNOWN_ENCODING");
        assertThat(Sheets.fault(Sheets.sendCsv(INTO, Sheets.HEADER + "长".repeat(2_000_000))))
                .isEqualTo("BROKEN_FILE");
        assertThat(Sheets.fault(Sheets.send(
                        Sheets.clerk(), INTO, "text/csv", Sheets.bytes(Sheets.rows("MIX", 2) + "\uFFFF", "UTF-16"))))
                .isEqualTo("UNKNOWN_ENCODING");
        assertThat(Sheets.fault(
                        Sheets.send(Sheets.clerk(), INTO, Sheets.XLSX, "PK no zip".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("BROKEN_FILE");
        assertThat(Rows.number("select count(*) from complaint")).isEqualTo(before);
        assertThat(Rows.number(
                        "select count(*) from complaint_import_part p join complaint_import i on i.id = p.import_id"
                                + " where i.state not in ('RECEIVED', 'RUNNING')"))
                .isZero();
    }

    @Test
    void whatIsNoRequestForAnImportIsToldAtOnce() {
        assertThat(Sheets.sendCsv("profile=complaints", "x").statusCode()).isEqualTo(400);
        assertThat(Sheets.sendCsv("source=no-such&profile=complaints", "x").<String>path("type"))
                .endsWith("unknown-source");
        assertThat(Sheets.sendCsv("source=open311&profile=complaints", "x").<String>path("type"))
                .endsWith("another-door");
        assertThat(Sheets.sendCsv("source=self&profile=no-such", "x").<String>path("type"))
                .endsWith("profile-required");
        assertThat(Sheets.sendCsv(INTO + "&dryRun=maybe", "x").<String>path("type"))
                .endsWith("bad-flag");
        assertThat(Sheets.sendCsv(INTO + "&dryRun=", "x").<String>path("type")).endsWith("bad-flag");
        assertThat(Sheets.sendCsv(INTO, "").<String>path("type")).endsWith("empty-file");
        assertThat(Sheets.send(Sheets.clerk(), INTO, "application/pdf", new byte[1])
                        .statusCode())
                .isEqualTo(415);
        assertThat(Sheets.send(Client.as("h", "handler"), INTO, "text/csv", new byte[1])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPartnerSeesOwnFilesAndOwnComplaintsOnly() {
        Response mine = Sheets.send(
                Client.as("app", "partner"),
                INTO,
                "text/csv",
                Sheets.rows("OWN", 2).getBytes(StandardCharsets.UTF_8));
        String id = Sheets.ended(mine).getString("id");

        Client.as("app", "partner").get("/v1/imports/" + id).then().statusCode(200);
        Client.as("other", "partner").get("/v1/imports/" + id).then().statusCode(404);
        Client.as("other", "partner").get("/v1/imports/" + id + "/rows").then().statusCode(404);
        assertThat(Client.as("other", "partner").get("/v1/imports").<List<Object>>path("items"))
                .isEmpty();
        String number = numbers(id).get(0);
        Client.as("app", "partner").get("/v1/complaints/" + number).then().statusCode(200);
        Client.as("other", "partner").get("/v1/complaints/" + number).then().statusCode(404);
        JsonPath probed = Sheets.ended(Sheets.send(
                Client.as("other", "partner"),
                INTO,
                "text/csv",
                Sheets.rows("OWN", 1).getBytes(StandardCharsets.UTF_8)));
        assertThat(Sheets.rowsOf(probed.getString("id")).<Object>getList("items.complaint"))
                .as("whose number is taken by somebody else learns nothing of the complaint")
                .containsOnlyNulls();
    }

    @Test
    void aFileThatIsCutOffGoesOnBehindItsLastCommit() {
        Rows.update("create function cut_off() returns trigger language plpgsql as $$ begin"
                + " if new.line > 1000 then raise exception 'cut off'; end if; return new; end $$");
        Rows.update(
                "create trigger cut_off before insert on complaint_import_row for each row execute function cut_off()");
        String id;
        try {
            id = Sheets.sendCsv(INTO, Sheets.rows("CUT", 1_200)).path("id");
            await().atMost(LONG).until(() -> Sheets.read(id).getInt("rowsRead") == 500);
        } finally {
            Rows.update("drop trigger cut_off on complaint_import_row");
            Rows.update("drop function cut_off()");
        }

        TestClock.moveBy(Duration.ofMinutes(1));
        await().atMost(LONG).until(() -> Sheets.state(id).equals("DONE"));

        assertThat(Sheets.read(id).getInt("rowsFiled")).isEqualTo(1_200);
        assertEachRowOnce("CUT-%", id, 1_200);
        TestClock.reset();
    }

    @Test
    void sabotage_aRowThatIsLostOrDoubledIsNoticed() {
        String id = Sheets.ended(Sheets.sendCsv(INTO, Sheets.rows("SAB", 5))).getString("id");
        assertEachRowOnce("SAB-%", id, 5);
        Rows.update("delete from complaint_import_row where import_id = ? and line = 3", UUID.fromString(id));
        assertThatThrownBy(() -> assertEachRowOnce("SAB-%", id, 5)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFileCanBeStoppedWhereItStands() {
        Rows.update("create function slow_row() returns trigger language plpgsql as $$ begin"
                + " perform pg_sleep(0.002); return new; end $$");
        Rows.update(
                "create trigger slow_row before insert on complaint_import_row for each row execute function slow_row()");
        try {
            String id = Sheets.sendCsv(INTO, Sheets.rows("STOP", 3_000)).path("id");
            await().atMost(LONG).until(() -> Sheets.read(id).getInt("rowsRead") > 0);

            Response stopped = Sheets.clerk()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/v1/imports/" + id + "/cancellation");

            assertThat(stopped.<String>path("state")).isEqualTo("CANCELLED");
            int filed = Sheets.read(id).getInt("rowsFiled");
            assertThat(filed).isLessThan(3_000);
            assertEachRowOnce("STOP-%", id, filed);
            Sheets.clerk()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/v1/imports/" + id + "/cancellation")
                    .then()
                    .statusCode(409);
        } finally {
            Rows.update("drop trigger slow_row on complaint_import_row");
            Rows.update("drop function slow_row()");
        }
    }

    @Test
    void whatWaitsInTheDatabaseIsNotReadable() {
        Rows.update("create function keep_part() returns trigger language plpgsql as $$ begin return null; end $$");
        Rows.update(
                "create trigger keep_part before delete on complaint_import_part for each row execute function keep_part()");
        try {
            String id =
                    Sheets.ended(Sheets.sendCsv(INTO, Sheets.rows("SEAL", 2))).getString("id");

            byte[] stored =
                    (byte[]) Rows.of("select bytes from complaint_import_part where import_id = ?", UUID.fromString(id))
                            .get(0)
                            .get("bytes");

            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("13800138000", "SEAL-1");
        } finally {
            Rows.update("drop trigger keep_part on complaint_import_part");
            Rows.update("drop function keep_part()");
            Rows.update("delete from complaint_import_part");
        }
    }

    private static void assertEachRowOnce(String externalIds, String id, int rows) {
        assertThat(Rows.number("select count(*) from complaint where external_id like ?", externalIds))
                .isEqualTo(rows);
        assertThat(Rows.number(
                        "select count(distinct complaint_id) from complaint_import_row where import_id = ? and outcome = 'FILED'",
                        UUID.fromString(id)))
                .isEqualTo(rows);
        assertThat(Rows.number(
                        "select count(*) from outbox o join complaint c on c.id = o.aggregate_id"
                                + " where c.external_id like ? and o.type = 'complaint.filed.v1'",
                        externalIds))
                .isEqualTo(rows);
    }

    private static List<String> numbers(String id) {
        return Sheets.rowsOf(id).getList("items.complaint.number");
    }

    private static JsonPath complaint(String number) {
        return Client.as("li", "intake-clerk").get("/v1/complaints/" + number).jsonPath();
    }
}
