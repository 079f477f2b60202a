package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.cases.Move;
import org.huiyin.dispatch.cases.Moves;
import org.huiyin.dispatch.cases.StateName;
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
    private static final int LONGEST = 36;
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

    /** Told beside a move that ends the handling, once per co-handler that is free again. */
    private static final String RELEASE = "case.co-handler-released.v1";

    /** Steps of a plan that are still open end with the case or its merger: one entry in the history, told by the move itself. */
    private static final Set<StateName> ENDS_PLANS = Set.of(StateName.WITHDRAWN, StateName.REFERRED, StateName.MERGED);

    private static final Set<StateName> ENDS = Set.of(StateName.STRUCK_OFF, StateName.REFERRED);

    private static final Map<String, Function<Random, @Nullable Object>> BODIES = bodies();
    private static final AtomicReference<String> PROBLEM = new AtomicReference<>();
    private static final String LOOK =
            """
            select c.state, c.version, c.event_seq,
              (select count(*) from case_step s where s.case_id = c.id) as steps,
              (select count(*) from case_step s where s.case_id = c.id and s.action = 'PLAN_ENDED') as plans_ended,
              (select string_agg(o.type, ',' order by o.seq) from outbox o where o.aggregate_id = c.id) as events
            from dispatch_case c where c.id = ?""";

    private final Map<String, Map<StateName, Integer>> done = new TreeMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Test
    void onlyTheMovesOfTheTableHappenAndEachLeavesItsTraces() {
        assertThat(BODIES.keySet())
                .as("a body for every move of the table")
                .containsExactlyInAnyOrderElementsOf(Moves.TABLE.stream()
                        .map(Move::act)
                        .filter(act -> !FROM_ELSEWHERE.contains(act))
                        .toList());
        Random random = new Random(SEED);
        PROBLEM.set(Problems.opened().toString());

        for (UUID id : cases()) {
            walk(id, random);
        }

        System.out.printf("%d sequences of moves (seed %d): answers %s; moves %s%n", SEQUENCES, SEED, answers, done);
        assertThat(done.keySet())
                .as("moves that were possible at all")
                .containsAll(USUAL)
                .contains(WITHDRAWAL);
        assertThat(Desk.AUDITOR.get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    private void walk(UUID id, Random random) {
        Stand stand = look(id);
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length && !ENDS.contains(stand.state()); i++) {
            Move move = anyMove(stand, random);
            Person person = anyPerson(move, random);
            Object body = BODIES.get(move.act()).apply(random);
            Response answer = person.desk().move(id, move.act(), body, "\"v" + stand.version() + "\"");
            Stand after = look(id);
            answers.merge(answer.statusCode(), 1, Integer::sum);
            check(person, move, stand, after, answer);
            stand = after;
        }
        if (random.nextInt(3) == 0) {
            withdraw(id, stand);
        }
    }

    /** The complainant's move comes from intake. It is possible wherever the table says so, and nowhere else. */
    private void withdraw(UUID id, Stand before) {
        TestBus.publish(new ComplaintWithdrawn(id, Instant.parse("2026-03-12T02:00:00Z")), 2);
        await().atMost(Desk.LONG)
                .until(() -> Rows.number("select last_seq from stream_position where aggregate_id = ?", id) == 2);
        Move withdrawal = Moves.TABLE.stream()
                .filter(move -> move.act().equals(WITHDRAWAL))
                .findFirst()
                .orElseThrow();
        Stand after = look(id);
        String what = "withdrawal in " + before.state();
        if (withdrawal.from().contains(before.state())) {
            checkTraces(what, withdrawal, before, after);
        } else {
            assertThat(after.state()).as(what).isEqualTo(before.state());
        }
    }

    /** Mostly something that the state allows, or most walks would end where they began. */
    private static Move anyMove(Stand stand, Random random) {
        List<Move> all = Moves.TABLE.stream()
                .filter(move -> !FROM_ELSEWHERE.contains(move.act()))
                .toList();
        List<Move> open =
                all.stream().filter(move -> move.from().contains(stand.state())).toList();
        List<Move> choice = open.isEmpty() || random.nextInt(3) == 0 ? all : open;
        Move drawn = choice.get(random.nextInt(choice.size()));
        return SELDOM.contains(drawn.act()) && random.nextInt(10) > 0
                ? choice.get(random.nextInt(choice.size()))
                : drawn;
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
        done.computeIfAbsent(move.act(), act -> new EnumMap<>(StateName.class)).merge(before.state(), 1, Integer::sum);
        assertThat(move.from()).as(what).contains(before.state());
        assertThat(move.to()).as(what).contains(after.state());
        assertThat(after.version()).as(what).isEqualTo(before.version() + 1);
        List<String> told =
                after.events().subList(before.events().size(), after.events().size());
        long released = told.stream().filter(RELEASE::equals).count();
        long plansEnded = after.plansEnded() - before.plansEnded();
        assertThat(plansEnded).as(what).isBetween(0L, ENDS_PLANS.contains(after.state()) ? 1L : 0L);
        assertThat(after.steps()).as(what).isEqualTo(before.steps() + 1 + released + plansEnded);
        assertThat(told.stream().filter(event -> !event.equals(RELEASE)))
                .as(what)
                .isNotEmpty()
                .isSubsetOf(move.events());
        assertThat(after.eventSeq()).as(what).isEqualTo(before.eventSeq() + told.size());
    }

    private static List<UUID> cases() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < SEQUENCES; i++) {
            ComplaintFiled filed = Desk.complaint(i % 2 == 0 ? "government-service" : "other", "HY");
            TestBus.publish(filed, 1);
            ids.add(filed.complaintId());
        }
        Set<UUID> waiting = new TreeSet<>(ids);
        await().atMost(Desk.LONG).until(() -> {
            waiting.removeIf(id -> Rows.number("select count(*) from dispatch_case where id = ?", id) == 1);
            return waiting.isEmpty();
        });
        return ids;
    }

    private static Stand look(UUID id) {
        Map<String, Object> row = Rows.of(LOOK, id).get(0);
        return new Stand(
                StateName.valueOf((String) row.get("state")),
                ((Number) row.get("version")).longValue(),
                ((Number) row.get("event_seq")).longValue(),
                ((Number) row.get("steps")).longValue(),
                ((Number) row.get("plans_ended")).longValue(),
                Arrays.stream(((String) row.get("events")).split(","))
                        .map(type -> type.replace("huiyin.", ""))
                        .toList());
    }

    private static Map<String, Function<Random, @Nullable Object>> bodies() {
        return Map.ofEntries(
                Map.entry("assignment", random -> pick(random, Desk.assignment("S0001", "L0001"), assignedToOther())),
                Map.entry("acceptance", random -> null),
                Map.entry(
                        "return",
                        random -> pick(
                                random,
                                Desk.giveBack("DUPLICATE", null),
                                Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"),
                                Desk.giveBack("OUTSIDE_COMPETENCE", "S0001"))),
                Map.entry("ruling", random -> Map.of("section", "S0001", "leader", "L0001", "grounds", "依据三定方案。")),
                Map.entry("extension-request", random -> Map.of("workingDays", 2, "basis", "等待检测报告。")),
                Map.entry("extension-decision", random -> Map.of("granted", random.nextBoolean())),
                Map.entry("suspension", random -> Map.of("reason", "WAITING_FOR_AN_EXPERT")),
                Map.entry("resumption", random -> null),
                Map.entry("resolution", random -> Desk.resolution("已解决。")),
                Map.entry(
                        "follow-up",
                        random -> pick(
                                random,
                                Desk.reached("SATISFIED"),
                                Map.of(
                                        "reached",
                                        true,
                                        "resolved",
                                        false,
                                        "satisfaction",
                                        "DISSATISFIED",
                                        "reason",
                                        "NOT_SOLVED"),
                                Map.of("reached", false))),
                Map.entry("strike-off", random -> null),
                Map.entry(
                        "triage",
                        random -> Map.of(
                                "kind", "COMPLAINT",
                                "level", pick(random, "ORDINARY", "MAJOR"),
                                "emergency", random.nextInt(10) == 0,
                                "difficulty", "ORDINARY",
                                "category", "government-service",
                                "territory", "HY")),
                Map.entry("contact", random -> Map.of("channel", "PHONE", "reached", random.nextBoolean())),
                Map.entry("merger", random -> Map.of("problem", PROBLEM.get())),
                Map.entry("separation", random -> null),
                Map.entry("signature", random -> Map.of("signed", random.nextBoolean())),
                Map.entry(
                        "plan",
                        random -> Map.of(
                                "steps", List.of(Map.of("title", "更换路灯", "dueOn", "2027-03-05")), "reason", "供货延迟。")),
                Map.entry("exclusion", random -> Map.of("reason", "AWAITING_HIGHER_POLICY", "grounds", "省级补贴细则尚未出台。")),
                Map.entry("respondent", random -> Map.of("name", "河阳建材有限公司")),
                Map.entry(
                        "mediation-meetings",
                        random -> Map.of(
                                "heldOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                                "complainantAttended",
                                true,
                                "respondentAttended",
                                random.nextBoolean(),
                                "minutes",
                                "双方核对了送货单。")),
                Map.entry(
                        "agreement",
                        random -> Map.of(
                                "reached",
                                random.nextBoolean(),
                                "agreedOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                                "terms",
                                "分两期付清货款。")),
                Map.entry(
                        "respondent-follow-up",
                        random -> pick(
                                random,
                                Map.of("reached", false),
                                Map.of("reached", true, "satisfaction", "SATISFIED"))),
                Map.entry(
                        "co-handlers",
                        random -> Map.of(
                                "section", "S0004", "leader", "L0004", "task", "请核查信用记录。", "limitWorkingDays", 3)),
                Map.entry(
                        "referral",
                        random -> Map.of(
                                "body", "DISCIPLINE_INSPECTION",
                                "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                                "grounds", "反映经办人员索要好处。",
                                "named", List.of("issuer|inspector"))));
    }

    private static Map<String, Object> assignedToOther() {
        return Desk.assignment("S0004", "L0004");
    }

    private static Object pick(Random random, Object... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private record Person(Desk desk, String role) {}

    /** All that a move may change. */
    private record Stand(
            StateName state, long version, long eventSeq, long steps, long plansEnded, List<String> events) {}
}
