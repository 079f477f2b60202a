package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** Files whose header is not as it should be. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportColumnsTest {
    private static final String INTO = "source=shuangqian&profile=complaints";

    @Test
    void theColumnForWhichAFileIsRefusedIsNamedAndNothingOfTheFileRepeated() {
        String rest = Sheets.row("COL-1");
        JsonPath unknown = problem(Sheets.HEADER.replace("phone", "手机号") + rest);
        assertThat(unknown.getString("column")).isEqualTo("8");
        assertThat(unknown.getString("messageZh")).isEqualTo("表头有未知或重复的列：第8列。");
        assertThat(unknown.getString("messageEn"))
                .isEqualTo("The header has a column that is unknown or there twice: column 8.");
        assertThat(problem(Sheets.HEADER.replace("phone", "title") + rest).getString("column"))
                .isEqualTo("8");
        JsonPath missing = problem(Sheets.HEADER.replace("category,", "") + rest);
        assertThat(missing.getString("code")).isEqualTo("MISSING_COLUMN");
        assertThat(missing.getString("messageZh")).isEqualTo("表头缺少必需的列：category。");
        assertThat(problem(rest + rest).getString("column"))
                .as("a file without a header begins with a complaint")
                .isEqualTo("1");
    }

    private static JsonPath problem(String file) {
        JsonPath failed = Sheets.ended(Sheets.sendCsv(INTO, file));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        return failed.setRootPath("problem");
    }
}
