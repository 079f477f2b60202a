package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.store.Sight;
import org.junit.jupiter.api.Test;

@DispatchTest
class ExportServiceTest {
    private static final int MANY = 2_500;

    @Inject
    CsvPages pages;

    @Test
    void theListIsTheOneThatTheCallerSees() {
        UUID id = Desk.assignedCase();

        List<String> lines = export(HANDLER, "/v1/cases");

        assertThat(lines.get(0)).startsWith("\uFEFF编号 / Number,状态 / State,");
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(Desk.number(id) + ",ASSIGNED,"));
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactlyElementsOf(listed(HANDLER));
        assertThat(export(OTHER_HANDLER, "/v1/cases?number=" + Desk.number(id)))
                .as("only the head")
                .hasSize(1);
    }

    @Test
    void filtersHoldForTheExportToo() {
        UUID id = Desk.assignedCase();

        assertThat(export(SUPERVISOR, "/v1/cases?number=" + Desk.number(id))).hasSize(2);
        assertThat(export(SUPERVISOR, "/v1/cases?state=STRUCK_OFF&number=" + Desk.number(id)))
                .hasSize(1);
        assertThat(export(HANDLER, "/v1/to-do?kind=ACCEPTANCE"))
                .anySatisfy(line -> assertThat(line).startsWith("ACCEPTANCE," + Desk.number(id) + ",S0001,"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("ANSWER"));
        assertThat(export(SUPERVISOR, "/v1/board?unit=U001"))
                .anySatisfy(line -> assertThat(line).startsWith("U001,市行政审批服务局,"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("U002"));
    }

    @Test
    void whoNamesNoTypeGetsJson() {
        for (String path : List.of("/v1/cases", "/v1/to-do", "/v1/board")) {
            assertThat(HANDLER.get(path).contentType()).startsWith("application/json");
            assertThat(HANDLER.request().accept("*/*").get(path).contentType()).startsWith("application/json");
            Response csv = HANDLER.request().accept("text/csv").get(path);
            assertThat(csv.contentType().toLowerCase(Locale.ROOT)).startsWith("text/csv;charset=utf-8");
            assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"");
        }
        assertThat(new Desk("nobody", "complainant", "")
                        .request()
                        .accept("text/csv")
                        .get("/v1/cases")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLongListIsReadPageByPage() {
        List<Integer> read = new ArrayList<>();
        CsvPages.Read<Integer, Integer> numbers = (session, after, limit) -> {
            List<Integer> page = IntStream.rangeClosed(after + 1, Math.min(after + limit, MANY))
                    .boxed()
                    .toList();
            read.add(page.size());
            return Uni.createFrom().item(page);
        };

        List<String> chunks = pages.stream(
                        new Csv<Integer>("numbers", List.of(Csv.column("数", "Number", number -> number))),
                        new Sight(true, Set.of()),
                        0,
                        new CsvPages.Source<>(numbers, number -> number))
                .collect()
                .asList()
                .await()
                .atMost(Desk.LONG);

        assertThat(read).containsExactly(1_000, 1_000, 500);
        assertThat(chunks).hasSize(4);
        assertThat(String.join("", chunks).lines().skip(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(String::valueOf).toList());
    }

    private static List<String> export(Desk desk, String path) {
        Response response = desk.request().accept("text/csv").get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> listed(Desk desk) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = desk.get("/v1/cases?limit=200&cursor=" + cursor).jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }
}
