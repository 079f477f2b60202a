package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

@DispatchTest
class BoardServiceTest {
    private static final List<String> LATENESSES = List.of("onTime", "dueToday", "late", "veryLate");

    @Test
    void everySumIsTheSumOfItsCells() {
        Desk.assignedCase();
        Desk.resolvedCase();
        Desk.caseFor("government-service", "HY");

        JsonPath board = SUPERVISOR.get("/v1/board").jsonPath();

        List<Map<String, Object>> units = board.getList("units");
        for (String part : List.of("onTime", "dueToday", "late", "veryLate", "all")) {
            long total = board.getLong("total." + part);
            assertThat(sum(board.getList("units.total." + part))).as(part).isEqualTo(total);
            assertThat(sum(board.getList("states.counts." + part))).as(part).isEqualTo(total);
            for (int i = 0; i < units.size(); i++) {
                assertThat(sum(board.getList("units[" + i + "].states.counts." + part)))
                        .isEqualTo(board.getLong("units[" + i + "].total." + part));
            }
        }
        assertThat(LATENESSES.stream()
                        .mapToLong(part -> board.getLong("total." + part))
                        .sum())
                .isEqualTo(board.getLong("total.all"))
                .isEqualTo(Rows.number("select count(*) from dispatch_case"
                        + " where state not in ('STRUCK_OFF', 'WITHDRAWN', 'REFERRED')"));
    }

    @Test
    void aCaseMovesFromCellToCellAsTimeGoesBy() {
        UUID id = Desk.acceptedCase();
        Map<String, Long> before = accepted();
        assertThat(before.get("onTime")).isPositive();

        Rows.update("update dispatch_case set due_at = now() - interval '30 hours' where id = ?", id);
        assertThat(accepted())
                .containsEntry("late", before.get("late") + 1)
                .containsEntry("onTime", before.get("onTime") - 1);

        Rows.update("update dispatch_case set due_at = now() - interval '6 days' where id = ?", id);
        assertThat(accepted())
                .containsEntry("late", before.get("late"))
                .containsEntry("veryLate", before.get("veryLate") + 1);
    }

    @Test
    void aUnitAndATerritoryNarrowIt() {
        Desk.assignedCase();
        JsonPath all = SUPERVISOR.get("/v1/board").jsonPath();

        JsonPath unit = SUPERVISOR.get("/v1/board?unit=U001").jsonPath();
        assertThat(unit.getList("units.unit")).containsExactly("U001");
        assertThat(unit.getString("units[0].nameZh")).isEqualTo("市行政审批服务局");
        assertThat(unit.getString("units[0].nameEn")).isNotBlank();
        assertThat(SUPERVISOR.get("/v1/board?territory=HY").jsonPath().getLong("total.all"))
                .as("the city with all below it")
                .isEqualTo(all.getLong("total.all"));
        assertThat(SUPERVISOR
                        .get("/v1/board?territory=HY-08-04&unit=U001")
                        .jsonPath()
                        .getLong("total.all"))
                .isZero();
        assertThat(SUPERVISOR.get("/v1/board?territory=XX").jsonPath().getLong("total.all"))
                .isZero();
    }

    @Test
    void aSectionCountsItsOwn() {
        Desk.assignedCase();

        assertThat(HANDLER.get("/v1/board").jsonPath().getLong("total.all"))
                .isPositive()
                .isLessThanOrEqualTo(Rows.number("select count(*) from dispatch_case where section = 'S0001'"
                        + " or returned_by = 'S0001' or 'S0001' = any (co_sections)"));
        assertThat(new Desk("stranger", "handler", "/U060/S0300")
                        .get("/v1/board")
                        .jsonPath()
                        .getList("units"))
                .isEmpty();
    }

    private static Map<String, Long> accepted() {
        JsonPath board = SUPERVISOR.get("/v1/board?unit=U001").jsonPath();
        String counts = "units[0].states.find { it.state == 'ACCEPTED' }.counts.";
        return Map.of(
                "onTime", board.getLong(counts + "onTime"),
                "late", board.getLong(counts + "late"),
                "veryLate", board.getLong(counts + "veryLate"));
    }

    private static long sum(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }
}
