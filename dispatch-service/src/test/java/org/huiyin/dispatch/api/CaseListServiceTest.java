package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.service.page.Cursor;
import org.junit.jupiter.api.Test;

@DispatchTest
class CaseListServiceTest {

    @Test
    void pagesShowEveryCaseOnceNewestIdFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Desk.assignedCase().toString());
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = HANDLER.get("/v1/cases?limit=2&cursor=" + cursor).jsonPath();
            seen.addAll(page.getList("items.id"));
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsAll(made);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void filtersByStateSectionAndNumber() {
        UUID id = Desk.acceptedCase();
        String number = SUPERVISOR.show(id).jsonPath().getString("number");

        assertThat(ids("/v1/cases?number=" + number)).containsExactly(id.toString());
        assertThat(SUPERVISOR.all("/v1/cases?state=ACCEPTED&section=S0001", "id"))
                .contains(id.toString());
        assertThat(ids("/v1/cases?state=STRUCK_OFF&number=" + number)).isEmpty();
        assertThat(ids("/v1/cases?overdue=true&number=" + number)).isEmpty();
    }

    @Test
    void refusesWhatIsNotAFilter() {
        for (String query : List.of("cursor=rubbish", "limit=0", "limit=201", "limit=x", "number=%00", "section=%27")) {
            Response response = SUPERVISOR.get("/v1/cases?" + query);
            assertThat(response.statusCode()).as(query).isIn(400, 404, 422);
        }
        String never = Cursor.of(Instant.MAX, UUID.randomUUID()).encode();
        for (String query :
                List.of("longerThan=soon", "longerThan=-PT1H", "longerThan=PT99999999H", "cursor=" + never)) {
            assertThat(SUPERVISOR.get("/v1/cases/unowned?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void aHandlerWithoutASectionSeesNothing() {
        UUID id = Desk.assignedCase();
        Desk homeless = new Desk("homeless", "handler", "/U001");

        assertThat(homeless.get("/v1/cases").jsonPath().getList("items")).isEmpty();
        assertThat(homeless.show(id).statusCode()).isEqualTo(404);
        assertThat(homeless.move(id, "acceptance", null).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnchangedCaseIsNotSentAgain() {
        UUID id = Desk.assignedCase();

        Response unchanged =
                SUPERVISOR.request().header("If-None-Match", "\"v2\"").get("/v1/cases/" + id);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
    }

    private static List<String> ids(String path) {
        return SUPERVISOR.get(path).jsonPath().getList("items.id");
    }
}
