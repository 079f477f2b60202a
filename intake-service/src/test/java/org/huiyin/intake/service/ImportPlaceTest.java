package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Rows that say where it is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportPlaceTest {
    private static final String INTO = "source=shuangqian&profile=complaints";
    private static final String HEADER = Sheets.HEADER.strip() + ",address,longitude,latitude,coordinate_system\n";
    /** The gate of the Forbidden City, as Chinese maps have it. */
    private static final String GATE = ",景山前街4号,116.397499,39.908722,GCJ-02\n";

    @Test
    void aRowsPlaceIsThatOfTheComplaintAndCarriesItsSystem() {
        String prefix = "PL-" + UUID.randomUUID();
        String file = HEADER + row(prefix + "-1") + GATE + row(prefix + "-2") + ",沿江路18号,,,\n" + row(prefix + "-3")
                + ",,,,GCJ-02\n";

        JsonPath done = Sheets.ended(Sheets.sendCsv(INTO, file));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("rowsFiled")).isEqualTo(3);
        JsonPath point = complaint(prefix + "-1").setRootPath("place");
        assertThat(point.getDouble("given.latitude")).isEqualTo(39.908722);
        assertThat(point.getString("given.system")).isEqualTo("GCJ-02");
        assertThat(point.getDouble("longitude")).isCloseTo(116.39126, within(0.0001));
        assertThat(point.getString("address")).isEqualTo("景山前街4号");
        assertThat(complaint(prefix + "-2").getString("place.address")).isEqualTo("沿江路18号");
        assertThat(complaint(prefix + "-3").getString("place")).isNull();
    }

    @Test
    void anotherPlaceIsAnotherRowAndTheSameIsUnchanged() {
        String prefix = "PL-" + UUID.randomUUID();
        String file = HEADER + row(prefix + "-1") + GATE;
        Sheets.ended(Sheets.sendCsv(INTO, file));

        assertThat(Sheets.ended(Sheets.sendCsv(INTO, file)).getInt("rowsUnchanged"))
                .isEqualTo(1);
        assertThat(Sheets.ended(Sheets.sendCsv(INTO, file.replace("GCJ-02", "BD-09")))
                        .getInt("rowsDiffering"))
                .isEqualTo(1);
    }

    @Test
    void theNumbersOfAWorkbookAreReadAsTheyWereWritten() {
        String number = "PL-" + UUID.randomUUID();
        String file = HEADER + row(number) + GATE;

        Sheets.ended(Sheets.send(Sheets.clerk(), INTO, Sheets.XLSX, Sheets.workbook(file)));

        JsonPath given = complaint(number).setRootPath("place.given");
        assertThat(given.getDouble("latitude")).isCloseTo(39.908722, within(0.00001));
        assertThat(given.getDouble("longitude")).isCloseTo(116.397499, within(0.00001));
        // to the last digit, since rows are compared by their texts
        assertThat(Sheets.ended(Sheets.sendCsv(INTO, file)).getInt("rowsUnchanged"))
                .isEqualTo(1);
    }

    /** Files without a place were imported before there were such columns: they must stay unchanged. */
    @Test
    void columnsThatAreEmptyMakeNoDifference() {
        String prefix = "PL-" + UUID.randomUUID();
        Sheets.ended(Sheets.sendCsv(INTO, Sheets.rows(prefix, 1)));

        assertThat(Sheets.ended(Sheets.sendCsv(INTO, HEADER + row(prefix + "-1") + ",,,,\n"))
                        .getInt("rowsUnchanged"))
                .isEqualTo(1);
    }

    @Test
    void aPlaceThatCannotBeIsRefusedWithItsColumn() {
        String prefix = "PL-" + UUID.randomUUID();
        List<String> bad = List.of(
                ",,116.39,,GCJ-02",
                ",,,39.9,GCJ-02",
                ",,116.39,39.9,",
                ",,116.39,39.9,CGCS2000",
                ",,181,39.9,GCJ-02",
                ",,1e2,39.9,GCJ-02",
                "," + "路".repeat(301) + ",,,",
                ",=A1,,,");
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < bad.size(); n++) {
            file.append(row(prefix + "-" + n)).append(bad.get(n)).append('\n');
        }

        JsonPath checked = Sheets.ended(Sheets.sendCsv(INTO + "&dryRun=true", file.toString()));

        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        JsonPath rows = Sheets.rowsOf(checked.getString("id"), "limit=200");
        assertThat(rows.<String>getList(
                        "items.collect { it.problems ? it.problems[0].column + ' ' + it.problems[0].code : 'none' }"))
                .containsExactly(
                        "latitude place-incomplete",
                        "longitude place-incomplete",
                        "coordinate_system required",
                        "coordinate_system unknown-code",
                        "latitude out-of-range",
                        "longitude not-degrees",
                        "address too-long",
                        "none"); // a CSV has no formulas: what begins with = is text
        assertThat(rows.getString("items[0].problems[0].messageZh")).isEqualTo("经度与纬度须同时填写。");
    }

    @Test
    void hotlinesCallItByTheirOwnNames() {
        String number = "PL-" + UUID.randomUUID();
        String file = "工单编号,诉求类型,所属区域,诉求标题,诉求内容,联系电话,事发地址,经度,纬度,坐标系\n" + number
                + ",投诉,HY-01,路灯不亮,门口路灯一直不亮。,13800138000,沿江路18号,114.3055,30.5928,BD-09\n";

        Sheets.ended(Sheets.send(
                Sheets.clerk(),
                "source=shuangqian&profile=work-order-12345",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8)));

        assertThat(complaint(number).getString("place.given.system")).isEqualTo("BD-09");
    }

    private static String row(String externalId) {
        return Sheets.row(externalId).strip();
    }

    private static JsonPath complaint(String externalId) {
        var filed = Rows.of("select number_year, number_serial from complaint where external_id = ?", externalId)
                .get(0);
        var number = new ComplaintNumber(
                ((Number) filed.get("number_year")).shortValue(), (Long) filed.get("number_serial"));
        return Sheets.clerk().get("/v1/complaints/" + number).jsonPath();
    }
}
