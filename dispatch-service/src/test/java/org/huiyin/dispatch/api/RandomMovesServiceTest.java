package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.cases.Move;
import org.huiyin.dispatch.cases.Moves;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random people try random moves on random cases: only what the table of moves allows happens, and of everything that happens
 * there is one entry in the history and the events that the table names. {@code -Dhuiyin.sequences=10000} for a long run.
 */
@DispatchTest
class RandomMovesServiceTest {
    private static final int SEQUENCES = Integer.getInteger("huiyin.sequences", 200);
    private static final long SEED = Long.getLong("huiyin.seed", 20_260_311);
    private static final int AT_ONCE = 200;
    private static final int WALKERS = Integer.getInteger("huiyin.walkers", 1);
    private static final int LONGEST = 28;
    private static final List<Person> PEOPLE = List.of(
            new Person(Desk.DISPATCHER, "dispatcher"),
            new Person(Desk.SUPERVISOR, "supervisor"),
            new Person(Desk.AUDITOR, "auditor"),
            new Person(Desk.CLERK, "intake-clerk"),
            new Person(Desk.HANDLER, "handler"),
            new Person(Desk.HANDLER, "handler"),
            new Person(Desk.LEADER, "leader"),
            new Person(Desk.OTHER_HANDLER, "handler"),
            new Person(new Desk("leader2", "leader", "/U002/S0004"), "leader"),
            new Person(SecondLooks.THIRD, "supervisor"),
            new Person(SecondLooks.SECOND_DISPATCHER, "dispatcher"),
            new Person(Desk.COLLEAGUE, "dispatcher"));
    /** Comes from intake, not through this API. */
    private static final String WITHDRAWAL = "withdrawal";
    /** The complainant's other two, which tests of their own send over the bus, and the one that a common problem makes for all its cases. */
    private static final Set<String> FROM_ELSEWHERE = Set.of(WITHDRAWAL, "answer", "reopening", "conclusion");

    /** They end or hold up a case, and no walk would get far. */
    private static final Set<String> SELDOM = Set.of(
            "referral",
            "co-handlers",
            "exclusion",
            "re-calls",
            "recodings",
            "respondent",
            "plan",
            "triage",
            "contact",
            "extension-request",
            "suspension",
            "merger");

    /** What a short run reaches for certain; a signature needs a second round, and its own tests. */
    private static final Set<String> USUAL =
            Set.of("triage", "assignment", "acceptance", "return", "contact", "resolution", "follow-up", "referral");

    private static final Set<StateName> ENDS = Set.of(StateName.STRUCK_OFF, StateName.REFERRED);

    private final Map<String, Map<StateName, Integer>> done = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

    @Test
    void onlyTheMovesOfTheTableHappenAndEachLeavesItsTraces() throws Exception {
        RandomBodies bodies = new RandomBodies(Problems.opened());
        assertThat(bodies.acts())
                .as("a body for every move of the table")
                .containsExactlyInAnyOrderElementsOf(Moves.TABLE.stream()
                        .map(Move::act)
                        .filter(act -> !FROM_ELSEWHERE.contains(act))
                        .toList());
        Traces traces = new Traces();

        for (int begun = 0; begun < SEQUENCES; begun += AT_ONCE) {
            List<UUID> ids = cases(Math.min(AT_ONCE, SEQUENCES - begun));
            walkAll(ids, begun, bodies);
            withdraw(ids.subList(0, (ids.size() + 2) / 3));
            traces.check(ids);
            System.out.printf("%d of %d sequences: %s%n", begun + ids.size(), SEQUENCES, traces);
        }

        System.out.printf("%d sequences of moves (seed %d): answers %s; moves %s%n", SEQUENCES, SEED, answers, done);
        assertThat(done.keySet())
                .as("moves that were possible at all")
                .containsAll(USUAL)
                .contains(WITHDRAWAL);
        assertThat(Desk.AUDITOR.get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void aMoveBehindTheCodeIsNoticed() throws SQLException {
        UUID id = Desk.assignedCase();
        Person handler = new Person(Desk.HANDLER, "handler");
        Move acceptance = named("acceptance");
        try (Connection connection = RealParts.database().connect()) {
            Stand before = Stand.of(connection, id);
            Response stranger = Desk.OTHER_HANDLER.move(id, acceptance.act(), null, "\"v" + before.version() + "\"");
            Stand elsewhere = sabotaged(connection, id, StateName.RESOLVED);
            Stand silent = sabotaged(connection, id, StateName.ACCEPTED);
            Response accepted = Desk.HANDLER.move(id, acceptance.act(), null);

            check(handler, acceptance, before, Stand.of(connection, id), accepted);
            assertThatThrownBy(() -> check(handler, acceptance, before, elsewhere, accepted))
                    .as("it leads where the table does not")
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("acceptance by handler")
                    .hasMessageContaining("RESOLVED");
            assertThatThrownBy(() -> check(handler, acceptance, before, silent, accepted))
                    .as("it leaves neither entry nor event")
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("acceptance by handler");
            assertThatThrownBy(() -> check(handler, acceptance, before, silent, stranger))
                    .as("it was refused")
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("acceptance by handler in ASSIGNED: 404");
        }
    }

    /** How the case would stand after a change that is none of the code's; nothing of it stays. */
    private static Stand sabotaged(Connection connection, UUID id, StateName state) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement change =
                connection.prepareStatement("update dispatch_case set state = ?, version = version + 1 where id = ?")) {
            change.setString(1, state.name());
            change.setObject(2, id);
            change.executeUpdate();
            return Stand.of(connection, id);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Each walk has its own random numbers: the n-th is the same whoever else walks beside it. */
    private void walkAll(List<UUID> ids, int begun, RandomBodies bodies) throws Exception {
        ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
        try {
            List<Callable<@Nullable Void>> walks = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                UUID id = ids.get(i);
                long seed = SEED + begun + i;
                walks.add(() -> walk(id, new Random(seed), bodies));
            }
            for (Future<?> walk : walkers.invokeAll(walks)) {
                walk.get();
            }
        } finally {
            walkers.shutdown();
        }
    }

    private @Nullable Void walk(UUID id, Random random, RandomBodies bodies) throws SQLException {
        try (Connection connection = RealParts.database().connect()) {
            Stand stand = Stand.of(connection, id);
            int length = 1 + random.nextInt(LONGEST);
            for (int i = 0; i < length && !ENDS.contains(stand.state()); i++) {
                Move move = anyMove(stand, random);
                Person person = anyPerson(move, random);
                Object body = bodies.of(move.act(), random);
                Response answer = person.desk().move(id, move.act(), body, "\"v" + stand.version() + "\"");
                Stand after = Stand.of(connection, id);
                answers.merge(answer.statusCode(), 1, Integer::sum);
                check(person, move, stand, after, answer);
                stand = after;
            }
        }
        return null;
    }

    /** The complainant's move comes from intake. */
    private void withdraw(List<UUID> ids) throws SQLException {
        try (Connection connection = RealParts.database().connect()) {
            Map<UUID, Stand> before = new LinkedHashMap<>();
            for (UUID id : ids) {
                before.put(id, Stand.of(connection, id));
                TestBus.publish(new ComplaintWithdrawn(id, Instant.parse("2026-03-12T02:00:00Z")), 2);
            }
            awaitAll(ids, "select count(*) from stream_position where last_seq = 2 and aggregate_id = ?");
            for (UUID id : ids) {
                checkWithdrawal(before.get(id), Stand.of(connection, id));
            }
        }
    }

    /** Possible wherever the table says so, and nowhere else. */
    private void checkWithdrawal(Stand before, Stand after) {
        Move withdrawal = named(WITHDRAWAL);
        String what = "withdrawal in " + before.state();
        if (withdrawal.from().contains(before.state())) {
            checkTraces(what, withdrawal, before, after);
        } else {
            assertThat(after.state()).as(what).isEqualTo(before.state());
        }
    }

    private static Move named(String act) {
        return Moves.TABLE.stream()
                .filter(move -> move.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    /** Mostly something that the state allows, or most walks would end where they began. */
    private static Move anyMove(Stand stand, Random random) {
        List<Move> all = Moves.TABLE.stream()
                .filter(move -> !FROM_ELSEWHERE.contains(move.act()))
                .toList();
        List<Move> open =
                all.stream().filter(move -> move.from().contains(stand.state())).toList();
        List<Move> choice = open.isEmpty() || random.nextInt(3) == 0 ? all : open;
        List<Move> usual =
                choice.stream().filter(move -> !SELDOM.contains(move.act())).toList();
        List<Move> drawn = usual.isEmpty() || random.nextInt(8) == 0 ? choice : usual;
        return drawn.get(random.nextInt(drawn.size()));
    }

    private static Person anyPerson(Move move, Random random) {
        List<Person> entitled = PEOPLE.stream()
                .filter(person -> move.roles().contains(person.role()))
                .toList();
        List<Person> choice = random.nextInt(4) == 0 ? PEOPLE : entitled;
        return choice.get(random.nextInt(choice.size()));
    }

    private void check(Person person, Move move, Stand before, Stand after, Response answer) {
        String what = move.act() + " by " + person.role() + " in " + before.state() + ": " + answer.statusCode() + " "
                + answer.asString();
        if (answer.statusCode() / 100 != 2) {
            assertThat(answer.statusCode()).as(what).isIn(403, 404, 409, 422);
            assertThat(after).as(what).isEqualTo(before);
            return;
        }
        assertThat(move.roles()).as(what).contains(person.role());
        checkTraces(what, move, before, after);
    }

    private void checkTraces(String what, Move move, Stand before, Stand after) {
        done.computeIfAbsent(move.act(), act -> new ConcurrentSkipListMap<>()).merge(before.state(), 1, Integer::sum);
        after.checkFollows(what, move, before);
    }

    private static List<UUID> cases(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ComplaintFiled filed = Desk.complaint(i % 2 == 0 ? "government-service" : "other", "HY");
            TestBus.publish(filed, 1);
            ids.add(filed.complaintId());
        }
        awaitAll(ids, "select count(*) from dispatch_case where id = ?");
        return ids;
    }

    private static void awaitAll(List<UUID> ids, String count) {
        Set<UUID> waiting = new TreeSet<>(ids);
        await().atMost(Desk.LONG).until(() -> {
            waiting.removeIf(id -> Rows.number(count, id) == 1);
            return waiting.isEmpty();
        });
    }

    private record Person(Desk desk, String role) {}
}
