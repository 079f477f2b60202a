package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.service.CycleStory.AUDITOR;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.huiyin.evaluation.printing.PdfWords;
import org.huiyin.evaluation.signing.PageCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PrintedNoticeTest extends CycleTest {
    @TestHTTPResource
    URL house;

    @Test
    void anybodyFetchesANoticeAndChecksItByTheCommandsOfThePage(@TempDir Path folder) throws Exception {
        String id = publication(noticed("T-PRINT", false));
        String root = house.toString().replaceAll("/$", "");

        PageCommands.run(folder, "fetch", Map.of("HOUSE", root, "ID", id));
        String said = PageCommands.run(folder, "prove", Map.of());

        assertThat(said).contains("Signature Verified Successfully");
        String printed = PdfWords.unbroken(Files.readAllBytes(folder.resolve("notice.pdf")));
        assertThat(said.lines().limit(2).map(line -> line.split(" ")[0]))
                .hasSize(2)
                .allSatisfy(digits -> assertThat(printed).contains(digits));
        assertThat(printed).contains("(公示)", "名次含抽样误差", "对事实有异议", "≥9.00/1.50");
    }

    @Test
    void aNoticeIsAPdfWithoutAToken() {
        String id = publication(noticed("T-PRINT-PDF", false));

        byte[] once = pdf(id);

        assertThat(new String(once, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf(id)).as("the same whenever it is asked for").isEqualTo(once);
    }

    @Test
    void anAnnulmentIsPrintedWithWhatItTakesBack() throws Exception {
        CycleStory cycle = noticed("T-PRINT-VOID", false);
        String notice = publication(cycle);
        cycle.move(ANNE, "annulment", Map.of("reason", "RULED_BY_COURT", "reference", "file 118"), "ANNULLED");
        String annulment = cycle.look(AUDITOR, "publications", 200).extract().path("[1].summary.id");

        assertThat(PdfWords.unbroken(pdf(annulment)))
                .contains("(撤销公告)", "此前公布的文件" + notice + "及其名单予以撤销", "原因:法院裁判")
                .doesNotContain("file118");
    }

    @Test
    void aRehearsalIsNotPrinted() {
        String id = publication(noticed("T-PRINT-SHADOW", true));

        given().get("/v1/publications/" + id + "/notice.pdf").then().statusCode(404);
        given().get("/v1/publications/" + UUID.randomUUID() + "/notice.pdf")
                .then()
                .statusCode(404);
    }

    private static byte[] pdf(String id) {
        return given().get("/v1/publications/" + id + "/notice.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String publication(CycleStory cycle) {
        return cycle.look(AUDITOR, "publications", 200).extract().path("[0].summary.id");
    }
}
