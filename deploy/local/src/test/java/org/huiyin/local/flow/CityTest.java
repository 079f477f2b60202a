package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.city.CityCommand;
import org.huiyin.local.client.Api;
import org.huiyin.local.demo.CreditCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of {@code ./run demo city}: the figures of the register and of leaders at the window come out of the API. */
@Order(17)
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityTest {
    private static final double HALF_OF_THE_PART = 0.01;
    private static final double PART = 0.02;
    private static final String COUNTS =
            """
            select (select count(*) from enterprise) + (select sum(version) from enterprise) * 1000
              + (select count(*) from helper) * 1000000, (select count(*) from helper_assignment),
              (select count(*) from window_session), (select count(*) from window_problem),
              (select count(rectified_on) from window_problem)""";

    private final Stack stack;

    CityTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @Order(1)
    void theApiTellsTheFiguresOfWhatWasPutIn() {
        assertThatCode(() -> play(HALF_OF_THE_PART)).doesNotThrowAnyException();
        assertThatCode(() -> play(PART)).doesNotThrowAnyException();

        JsonNode window = get("/v1/window-figures?from=2024-01-01&until=2024-12-31");
        assertThat(List.of(
                        window.path("sessions").asInt(),
                        window.path("personTimes").asInt(),
                        window.path("matters").asInt(),
                        window.path("problems").asInt(),
                        window.path("rectified").path("part").asInt()))
                .containsExactly(43, 43, 44, 10, 9);
        assertThat(window.path("rectified").path("percent").asText()).isEqualTo("90.0");
        assertThat(get("/v1/help/coverage").path("withoutHelper").asInt(-1)).isZero();
        assertThat(get("/v1/enterprises/" + CreditCode.numbered(4)).path("name").asText())
                .isEqualTo("回音示范5号有限公司");
    }

    @Test
    @Order(2)
    void againAddsNothingAlsoWhenTheKeysAreForgotten() throws SQLException {
        List<Long> before = counts();
        assertThatCode(() -> play(PART)).doesNotThrowAnyException();
        intake("delete from idempotency_key");

        assertThatCode(() -> play(PART)).doesNotThrowAnyException();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void sabotage_aProblemThatWasLostIsNamed() throws SQLException {
        intake("create table lost as select * from window_problem where words like '示范问题0001%'");
        intake("delete from window_problem where id in (select id from lost)");
        try {
            assertThatThrownBy(() -> play(PART))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("problems found")
                    .hasMessageNotContaining("sessions");
        } finally {
            intake("insert into window_problem select * from lost");
            intake("drop table lost");
        }
        assertThatCode(() -> play(PART)).doesNotThrowAnyException();
    }

    private void play(double scale) throws InterruptedException {
        new CityCommand(stack.deployment()).run(scale);
    }

    private JsonNode get(String path) {
        var deployment = stack.deployment();
        return new Api()
                .get(deployment.intake() + path, deployment.tokens().of("intake-clerk"))
                .body();
    }

    private List<Long> counts() throws SQLException {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                Statement statement = intake.createStatement();
                var row = statement.executeQuery(COUNTS)) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    private void intake(String sql) throws SQLException {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                Statement statement = intake.createStatement()) {
            statement.execute(sql);
        }
    }
}
