package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.evaluation.service.RuleBook.PATH;
import static org.huiyin.evaluation.service.RuleBook.add;
import static org.huiyin.evaluation.service.RuleBook.freshName;
import static org.huiyin.evaluation.service.RuleBook.preset;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and make rule sets, and that nobody rewrites one. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class RuleSetGuardsTest {

    @ParameterizedTest
    @ValueSource(strings = {"commission", "evaluator", "analyst", "auditor", "supervisor"})
    void readersSeeAll(String role) {
        String id = add(preset(freshName()).toString(), "evaluator").path("id");

        for (String tail : List.of("", "/schema", "/presets", "/presets/five-county", "/" + id)) {
            Office.get(PATH + tail, role).statusCode(200);
        }
        Office.get(PATH + "/" + id + "/difference?to=" + id, role).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "partner", "intake-clerk", "dispatcher", "handler", "leader", "admin"})
    void othersSeeNothing(String role) {
        String id = add(preset(freshName()).toString(), "evaluator").path("id");

        for (String tail : List.of("", "/schema", "/presets", "/presets/five-county", "/" + id)) {
            Office.get(PATH + tail, role).statusCode(403);
        }
        Office.get(PATH + "/" + id + "/difference?to=" + id, role).statusCode(403);
        add(preset(freshName()).toString(), role).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "auditor", "supervisor"})
    void readersMakeNone(String role) {
        add(preset(freshName()).toString(), role).then().statusCode(403);
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
    }

    /** The database takes no NUL, and half a character comes back from it as another one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void textsThatCannotBeStoredAreRefused(String bad) {
        String document = preset(freshName()).put("titleEn", "TITLE").toString().replace("TITLE", "title" + bad);

        add(document, "evaluator").then().statusCode(422);
    }

    @Test
    void theDatabaseLetsNobodyRewriteOne() {
        String id = add(preset(freshName()).toString(), "evaluator").path("id");

        for (String change : List.of(
                "update rule_set set body = body where id = '" + id + "'",
                "delete from rule_set where id = '" + id + "'",
                "truncate rule_set cascade")) {
            assertThatThrownBy(() -> asApp(change)).as(change).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Rows.update(change)).as(change).hasMessageContaining("written once");
        }
        Office.get(PATH + "/" + id, "auditor").statusCode(200);
    }

    @Test
    void sabotage_aRuleSetThatWasEditedWithoutTheTriggerIsNotHandedOut() {
        // given
        String id = add(preset(freshName()).toString(), "evaluator").path("id");
        String edit = "update rule_set set body = replace(body, ?, ?) where id = ?::uuid";

        try {
            // when
            Rows.update("alter table rule_set disable trigger rule_set_is_final");
            Rows.update(edit, "\"bestLength\":10", "\"bestLength\":11", id);

            // then
            Office.get(PATH + "/" + id, "auditor").statusCode(500);
        } finally {
            Rows.update(edit, "\"bestLength\":11", "\"bestLength\":10", id);
            Rows.update("alter table rule_set enable trigger rule_set_is_final");
        }
        Office.get(PATH + "/" + id, "auditor").statusCode(200);
    }

    private static void asApp(String sql) throws SQLException {
        String url = "jdbc:" + RealParts.database().url();
        try (Connection connection = DriverManager.getConnection(url, "evaluation_app", "evaluation_app");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
