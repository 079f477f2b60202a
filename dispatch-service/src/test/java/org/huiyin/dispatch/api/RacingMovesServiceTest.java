package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.ReturnRules;
import org.huiyin.dispatch.cases.ReturnStatement;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.testkit.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DispatchTest
class RacingMovesServiceTest {
    private static final int CLIENTS = 50;
    private static final int CASES = 10;
    private static final int TRIES = 8;
    private static final List<Move> MOVES = List.of(
            new Move(Desk.HANDLER, "acceptance", null),
            new Move(Desk.HANDLER, "return", Desk.giveBack("DUPLICATE", null)),
            new Move(Desk.DISPATCHER, "assignment", Desk.assignment("S0001", "L0001")),
            new Move(Desk.LEADER, "resolution", Desk.resolution("已解决。")),
            new Move(Desk.SUPERVISOR, "follow-up", Desk.dissatisfied("TOO_SLOW")));
    private static final Map<String, Set<String>> ROADS = Map.of(
            "OPENED", Set.of("ASSIGNED"),
            "ASSIGNED", Set.of("ACCEPTED", "RETURNED", "CONTESTED"),
            "RETURNED", Set.of("ASSIGNED"),
            "CONTESTED", Set.of(),
            "ACCEPTED", Set.of("RESOLVED"),
            "RESOLVED", Set.of("REOPENED"),
            "REOPENED", Set.of("ACCEPTED", "RETURNED", "CONTESTED"));

    @Inject
    Transactions transactions;

    @Inject
    CaseStore cases;

    @Inject
    ChangeCase changeCase;

    @Test
    void oneOfManyRacersMovesTheCaseAndEveryLoserIsTold() throws Exception {
        for (UUID id : List.of(Desk.assignedCase(), Desk.assignedCase(), Desk.assignedCase())) {
            String etag = Desk.SUPERVISOR.show(id).getHeader("ETag");
            List<Integer> answers = race(index -> index % 2 == 0
                    ? Desk.HANDLER.move(id, "acceptance", null, etag).statusCode()
                    : Desk.HANDLER
                            .move(id, "return", Desk.giveBack("DUPLICATE", null), etag)
                            .statusCode());

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
            checkMovedOnce(id);
        }
        assertThat(Desk.AUDITOR.get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void manyClientsOnFewCasesLeaveOnlyLegalHistories() throws Exception {
        List<UUID> few = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            few.add(Desk.assignedCase());
        }
        var accepted = new ConcurrentHashMap<UUID, Integer>();
        var losers = new ConcurrentHashMap<Integer, Integer>();

        race(client -> {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                UUID id = few.get((client + attempt) % CASES);
                int answer =
                        MOVES.get((client / CASES + attempt) % MOVES.size()).run(id);
                if (answer == 200) {
                    accepted.merge(id, 1, Integer::sum);
                } else {
                    losers.merge(answer, 1, Integer::sum);
                }
            }
            return 0;
        });

        assertThat(losers.keySet()).isSubsetOf(409, 412);
        assertThat(losers).isNotEmpty();
        for (UUID id : few) {
            checkHistory(id, accepted.getOrDefault(id, 0));
        }
    }

    @Test
    void aRacerWhoWritesWhatItDecidedBeforeTheOtherOneMovedIsNoticed() {
        UUID id = Desk.assignedCase();
        Assigned asItWas = transactions
                .inNew(session -> cases.lock(session, id).map(row -> (Assigned) row.state()))
                .await()
                .atMost(Desk.LONG);
        assertThat(Desk.HANDLER.move(id, "acceptance", null).statusCode()).isEqualTo(200);
        checkMovedOnce(id);
        checkHistory(id, 1);

        // sabotage: neither compares the version nor looks again
        Instant now = Instant.now();
        transactions
                .inNew(session -> cases.lock(session, id)
                        .chain(row ->
                                changeCase.write(session, row, carelessReturn(id, asItWas, now), "iss|late", now)))
                .await()
                .atMost(Desk.LONG);

        assertThatThrownBy(() -> checkMovedOnce(id)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> checkHistory(id, 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[OPENED, ASSIGNED, ACCEPTED, RETURNED]");
    }

    private static CaseChange carelessReturn(UUID id, Assigned asItWas, Instant now) {
        ReturnStatement statement = new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, now);
        Waiting returned = asItWas.giveBack(statement, new ReturnRules(Instant.MAX, 9))
                .orThrow(reason -> new IllegalStateException("refused: " + reason));
        CaseReturned event = new CaseReturned(id, 1, "S0001", "U001", "DUPLICATE", now, 1);
        return CaseChange.of(returned, "RETURNED", "DUPLICATE", event);
    }

    /** Opened, assigned, and one move more. */
    private static void checkMovedOnce(UUID id) {
        assertThat(Rows.number("select count(*) from case_step where case_id = ?", id))
                .isEqualTo(3);
        assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                .isEqualTo(3);
        assertThat(Rows.number("select count(*) from outbox where aggregate_id = ?", id))
                .isEqualTo(3);
    }

    /** Only legal moves one after another, and as many as were answered with a yes. */
    private static void checkHistory(UUID id, int moved) {
        List<String> history =
                Desk.AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action");
        for (int i = 1; i < history.size(); i++) {
            assertThat(ROADS.get(history.get(i - 1))).as(history.toString()).contains(history.get(i));
        }
        assertThat(history).hasSize(2 + moved);
        assertThat(Rows.number("select version from dispatch_case where id = ?", id))
                .isEqualTo(2 + moved);
    }

    private static List<Integer> race(Racer racer) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int index = i;
                runs.add(() -> racer.run(index));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(runs)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    private interface Racer {
        int run(int index);
    }

    private record Move(Desk desk, String noun, @Nullable Object body) {
        int run(UUID id) {
            return desk.move(id, noun, body).statusCode();
        }
    }
}
