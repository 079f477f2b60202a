package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.api.PlanServiceTest.done;
import static org.huiyin.dispatch.api.PlanServiceTest.plan;
import static org.huiyin.dispatch.api.PlanServiceTest.plannedCase;
import static org.huiyin.dispatch.api.PlanServiceTest.step;
import static org.huiyin.dispatch.api.Team.require;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.store.PlanNews;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board is told of each change in its sight once and in order, and goes on where it stopped, on whichever replica. */
@DispatchTest
class PlanFeedServiceTest {
    private static final String BEGINNING = "0." + new UUID(0, 0) + ".0";

    @TestHTTPResource("/v1/plans/feed")
    URI feed;

    @Inject
    PlanNews news;

    @Inject
    Transactions transactions;

    @BeforeEach
    void onAMonday() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void goesOnAfterTheLastEventWithoutGapOrRepeat() throws Exception {
        UUID id = plannedCase();
        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));
        require(HANDLER.move(id, "plan", plan("改期。", step("验收", null, "2026-03-09"))));
        Event first = last(until("supervisor", "/U000/S0000", BEGINNING, of(id, 1)));

        List<Event> rest = until("supervisor", "/U000/S0000", first.id(), of(id, 2)).stream()
                .filter(event -> event.data().contains(id.toString()))
                .toList();

        assertThat(first.data()).contains("PLAN_SET");
        assertThat(rest.get(0).data()).contains("PLAN_STEP_DONE");
        assertThat(rest.get(1).data()).contains("PLAN_SET", "\"version\":2", "\"openSteps\":1", "\"doneSteps\":1");
    }

    @Test
    void tellsWhatHappensWhileSomebodyListens() throws Exception {
        UUID id = plannedCase();
        Event planned = last(until("supervisor", "/U000/S0000", BEGINNING, of(id, 1)));
        CompletableFuture<List<Event>> heard =
                CompletableFuture.supplyAsync(() -> until("supervisor", "/U000/S0000", planned.id(), of(id, 1)));

        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));

        assertThat(last(heard.get(1, TimeUnit.MINUTES)).data()).contains("PLAN_STEP_DONE");
    }

    @Test
    void showsASectionOnlyItsOwn() throws Exception {
        UUID foreign = plannedCase();
        UUID own = Desk.caseFor("government-service", "HY");
        require(Desk.DISPATCHER.move(own, "assignment", Desk.assignment("S0004", "L0004")));
        require(Desk.OTHER_HANDLER.move(own, "acceptance", null));
        require(Desk.OTHER_HANDLER.move(own, "plan", plan("", step("验收", null, "2026-03-09"))));

        List<Event> seen = new ArrayList<>();
        until("handler", "/U002/S0004", BEGINNING, event -> {
            seen.add(event);
            return event.data().contains(own.toString());
        });

        assertThat(seen).noneMatch(event -> event.data().contains(foreign.toString()));
    }

    /** Without the horizon, whoever looked while a slower transaction ran would go on behind what that one writes. */
    @Test
    void nothingIsGivenOutThatARunningTransactionCanStillPrecede() throws Exception {
        UUID id = plannedCase();
        try (Connection slower = RealParts.database().connect();
                Statement statement = slower.createStatement()) {
            slower.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));

            assertThat(actions(id)).containsExactly("PLAN_SET");
            slower.commit();
        }
        assertThat(actions(id)).containsExactly("PLAN_SET", "PLAN_STEP_DONE");
    }

    @Test
    void refusesWhatIsNoPlaceOfThisFeed() throws Exception {
        for (String id : List.of("rubbish", "1.2.3", "-1." + new UUID(0, 0) + ".1", "99999999999999999999.x.1")) {
            assertThat(open("supervisor", "/U000/S0000", id, "text/event-stream")
                            .statusCode())
                    .as(id)
                    .isEqualTo(400);
        }
        assertThat(open("supervisor", "/U000/S0000", BEGINNING, "application/json")
                        .statusCode())
                .isEqualTo(406);
        assertThat(open("complainant", "/U000", BEGINNING, "text/event-stream").statusCode())
                .isEqualTo(403);
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }

    private static Predicate<Event> of(UUID id, int count) {
        var seen = new ArrayList<Event>();
        return event -> {
            if (event.data().contains(id.toString())) {
                seen.add(event);
            }
            return seen.size() == count;
        };
    }

    /** Reads until an event is the last one wanted; of all that came, those of the plans that this was about. */
    private List<Event> until(String role, String group, String after, Predicate<Event> last) {
        var found = new ArrayList<Event>();
        try (Stream<String> lines =
                open(role, group, after, "text/event-stream").body()) {
            var iterator = lines.iterator();
            String id = "";
            while (iterator.hasNext()) {
                String line = iterator.next();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    found.add(new Event(id, line.substring(5)));
                    if (last.test(found.get(found.size() - 1))) {
                        return found;
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the feed ended early");
    }

    private HttpResponse<Stream<String>> open(String role, String group, String after, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(feed)
                .header("Authorization", Tokens.bearer("reader", role, group))
                .header("Accept", accept)
                .header("Last-Event-ID", after)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    }

    private List<String> actions(UUID id) {
        return transactions
                .inNew(session -> news.after(session, PlanNews.Place.BEGINNING, 100_000))
                .await()
                .atMost(Duration.ofSeconds(30))
                .stream()
                .filter(one -> one.place().caseId().equals(id))
                .map(PlanNews.News::action)
                .toList();
    }

    private record Event(String id, String data) {}
}
