package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.attachment.Bombs;
import org.huiyin.intake.attachment.Bombs.Bomb;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Sheets in the size of a city: all of it or nothing, and never twice. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RegisterImportTest {

    private static final int AREA = 350_103;

    @Test
    void aCityIsTakenInOnceAndEverybodyAboveScaleIsHelped() {
        byte[] enterprises = utf8(DemoRegister.enterprises(AREA));
        byte[] helpers = utf8(DemoRegister.helpers("CI"));
        byte[] assignments = utf8(DemoRegister.assignments(AREA, "CI"));
        int aboveScale =
                (DemoRegister.ENTERPRISES + DemoRegister.ABOVE_SCALE_EVERY - 1) / DemoRegister.ABOVE_SCALE_EVERY;

        assertReport(
                Register.sheet("ENTERPRISES", true, enterprises), DemoRegister.ENTERPRISES, DemoRegister.ENTERPRISES);
        assertThat(stored()).isZero();
        assertReport(
                Register.sheet("ENTERPRISES", false, enterprises), DemoRegister.ENTERPRISES, DemoRegister.ENTERPRISES);
        assertReport(Register.sheet("HELPERS", false, helpers), DemoRegister.HELPERS, DemoRegister.HELPERS);
        long gaps = gaps();
        assertReport(Register.sheet("ASSIGNMENTS", false, assignments), aboveScale, aboveScale);

        assertThat(stored()).isEqualTo(DemoRegister.ENTERPRISES);
        assertThat(gaps - gaps()).isEqualTo(aboveScale);
        long events = Rows.number("select count(*) from outbox where topic = 'huiyin.intake.enterprises.v1'");
        assertReport(Register.sheet("ENTERPRISES", false, enterprises), DemoRegister.ENTERPRISES, 0);
        assertReport(Register.sheet("HELPERS", false, helpers), DemoRegister.HELPERS, 0);
        assertReport(Register.sheet("ASSIGNMENTS", false, assignments), aboveScale, 0);
        assertThat(Rows.number("select count(*) from outbox where topic = 'huiyin.intake.enterprises.v1'"))
                .isEqualTo(events);
        System.out.printf(
                "register: %d enterprises, %d helpers, %d assignments taken in; again: 0 changes%n",
                DemoRegister.ENTERPRISES, DemoRegister.HELPERS, aboveScale);
    }

    @Test
    void badRowsAreNamedByLineAndColumnAndRefuseTheSheet() {
        String good = DemoRegister.creditCode(350_104, 1);
        String sheet =
                """
                credit_code,name,above_scale,territory,industry
                %1$s,好企业,yes,HY-01,food
                91350100M000100Y44,错码,yes,HY-01,food
                %1$s,重复,yes,HY-01,food
                %2$s,"带逗号,引号""的名",maybe,HY-01,food
                %3$s,少一列,yes,HY-01
                %4$s,=1+1,no,XX,food
                """
                        .formatted(
                                good,
                                DemoRegister.creditCode(350_104, 2),
                                DemoRegister.creditCode(350_104, 3),
                                DemoRegister.creditCode(350_104, 4));

        Response looked = Register.sheet("ENTERPRISES", true, utf8(sheet));
        Response refused = Register.sheet("ENTERPRISES", false, utf8(sheet));

        looked.then().statusCode(200);
        assertThat(looked.<Integer>path("bad")).isEqualTo(5);
        assertThat(looked.<List<Integer>>path("faults.line")).containsExactly(3, 4, 5, 6, 7);
        assertThat(looked.<List<String>>path("faults.column"))
                .containsExactly("credit_code", "", "above_scale", "industry", "territory");
        assertThat(looked.<List<String>>path("faults.messageZh"))
                .containsExactly("不是统一社会信用代码。", "表中此前已有同一对象的行。", "没有这一代码或名称。", "此列不能为空。", "没有这一代码或名称。");
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/lines/3/credit_code", "/lines/7/territory");
        Register.clerk().get("/v1/enterprises/" + good).then().statusCode(404);
    }

    @Test
    void assignmentsOfWhomNobodyKnowsAreBadRows() {
        String code = Register.registered(350_105, 1);
        String sheet = "credit_code,role,from,helper,until\n" + code + ",ASSISTANT,2026-01-05,NOONE,\n"
                + DemoRegister.creditCode(350_105, 9) + ",ASSISTANT,2026-01-05,NOONE,2026-01-01\n"
                + DemoRegister.creditCode(350_105, 8) + ",CHAIN_LEADER,2026-01-05,NOONE,\n";

        Response looked = Register.sheet("ASSIGNMENTS", true, utf8(sheet));

        assertThat(looked.<List<String>>path("faults.column"))
                .containsExactlyInAnyOrder("until", "helper", "credit_code");
        assertThat(looked.<List<String>>path("faults.messageZh"))
                .containsExactlyInAnyOrder("结束日期不得早于开始日期。", "没有这一代码或名称。", "没有这一代码或名称。");
    }

    @Test
    void sheetsOfOtherKindsAreRefusedWithAClearWord() {
        String header = "code,name,unit,mailbox\n";
        Register.sheet("HELPERS", false, new byte[] {(byte) 0xff, (byte) 0xff, 0})
                .then()
                .statusCode(400);
        assertThat(Register.sheet("HELPERS", false, utf8("code,name\nC1,x\n")).<String>path("messageZh"))
                .isEqualTo("表头缺少必需的列：unit。");
        assertThat(Register.sheet("HELPERS", false, utf8(header.strip() + ",电话\nC1,x\n"))
                        .<String>path("detail"))
                .isEqualTo("The header has a column that is unknown or there twice: column 5.");
        Register.sheet("HELPERS", false, utf8(header + "C1,a\0b,U001,a@b.example\n"))
                .then()
                .statusCode(400);
        Register.sheet("HELPERS", false, utf8(header + "C1," + "长".repeat(70_000) + ",U001,a@b.example\n"))
                .then()
                .statusCode(400);
        assertProblem(Register.sheet("CLERKS", false, utf8(header)), "data-required");
        assertProblem(
                Register.clerk()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("text/csv")
                        .body(header)
                        .post("/v1/register-imports"),
                "data-required");
        Register.clerk()
                .contentType("text/csv")
                .body(header)
                .post("/v1/register-imports?data=HELPERS")
                .then()
                .statusCode(400);
        Register.clerk()
                .contentType("application/json")
                .body("{}")
                .post("/v1/register-imports?data=HELPERS")
                .then()
                .statusCode(415);
    }

    @Test
    void aWorkbookThatWouldFillTheMemoryIsRefused() {
        Response refused = Register.sheet("HELPERS", false, Sheets.XLSX, Sheets.workbookOfManyTexts());
        assertProblem(refused, "unreadable-sheet");
        assertThat(refused.<String>path("fault")).isEqualTo("TOO_MUCH_TEXT");
        assertThat(refused.<String>path("messageZh")).isEqualTo("工作簿文本过多，请改用CSV文件发送。");
        long helpers = Rows.number("select count(*) from helper");
        for (Bomb bomb : Bombs.all()) {
            if (bomb.kind() == MediaKind.XLSX && bomb.bytes().length < 4 * 1024 * 1024) {
                Response answer = Register.sheet("HELPERS", false, Sheets.XLSX, bomb.bytes());
                assertProblem(answer, "unreadable-sheet");
                assertThat(answer.<String>path("fault"))
                        .as(bomb.what())
                        .isIn("ZIP_TOO_LARGE", "ZIP_UNSAFE", "BROKEN_FILE", "MISSING_COLUMN");
            }
        }
        assertThat(Rows.number("select count(*) from helper")).isEqualTo(helpers);
    }

    @Test
    void whoMistypesADryRunDoesNotGetARealOne() {
        byte[] sheet = utf8("code,name,unit,mailbox\nDRY01,周敏,U001,dry01@cadres.example\n");

        for (String word : List.of("yes", "1", "True", "ture", "")) {
            Response answer = Register.clerk()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("text/csv")
                    .body(sheet)
                    .post("/v1/register-imports?data=HELPERS&dryRun=" + word);
            assertProblem(answer, "bad-flag");
        }

        Register.clerk().get("/v1/helpers/DRY01").then().statusCode(404);
        assertReport(Register.sheet("HELPERS", true, sheet), 1, 1);
        Register.clerk().get("/v1/helpers/DRY01").then().statusCode(404);
    }

    @Test
    void whatASpreadsheetOfTheOfficeWritesIsRead() {
        String rows = "code,name,unit,mailbox\nGB01,欧阳建国,U001,gb01@cadres.example\n";
        assertReport(Register.sheet("HELPERS", false, rows.getBytes(Charset.forName("GB18030"))), 1, 1);
        assertReport(Register.sheet("HELPERS", false, utf8("\ufeff" + rows)), 1, 0);
        assertReport(Register.sheet("HELPERS", false, Sheets.XLSX, Sheets.workbook(rows)), 1, 0);
        Response computed = Register.sheet("HELPERS", true, Sheets.XLSX, Sheets.workbook(rows.replace("欧阳建国", "=1+1")));
        assertThat(computed.<List<String>>path("faults.code")).containsExactly("formula");

        assertThat(Register.clerk().get("/v1/helpers/GB01").<String>path("name"))
                .isEqualTo("欧阳建国");
    }

    private static void assertReport(Response answer, int rows, int changed) {
        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("bad")).as(answer.asString()).isZero();
        assertThat(answer.<Integer>path("rows")).isEqualTo(rows);
        assertThat(answer.<Integer>path("changed")).isEqualTo(changed);
    }

    private static void assertProblem(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("type")).endsWith("/" + code);
    }

    private static long stored() {
        return Rows.number(
                "select count(*) from enterprise where credit_code like ? and state = 'REGISTERED'", "91" + AREA + "%");
    }

    private static long gaps() {
        return ((Number) Register.clerk().get("/v1/help/coverage").path("withoutHelper")).longValue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
