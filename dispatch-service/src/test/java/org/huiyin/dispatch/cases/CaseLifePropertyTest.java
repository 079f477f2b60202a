package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Whatever people try in whatever order, a case only takes the roads on the map, and its counters tell the truth. */
class CaseLifePropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline DEADLINE =
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
    private static final Appointment TO = new Appointment("S0001", "U001", "L0001");
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));
    private static final ReturnRules RULES = new ReturnRules(NOW.plusSeconds(1), 2);
    private static final WorkCalendar CALENDAR = new WorkCalendar(1, ZoneId.of("Asia/Shanghai"), 2026, 2026, List.of());
    private static final Officer LEADER = new Officer("iss|leader", Set.of("U001"), Set.of("S0001"));
    private static final Voice CONTENT = new Voice(true, Satisfaction.SATISFIED, null);
    private static final Voice DISCONTENT =
            new Voice(false, Satisfaction.DISSATISFIED, DissatisfactionReason.NOT_SOLVED);
    private static final int ATTEMPTS = 3;
    private static final Map<StateName, Set<StateName>> MAP = map();

    private enum Act {
        ASSIGN,
        ACCEPT,
        GIVE_BACK,
        RULE,
        RULE_BY_HANDLER,
        EXTEND,
        SUSPEND,
        RESUME,
        RESOLVE,
        SIGN,
        SEND_BACK,
        REOPEN,
        ASK_IN_VAIN,
        ASK_CONTENT,
        ASK_DISSATISFIED,
        ASK_BY_HANDLER,
        STRIKE_OFF,
        STRIKE_OFF_BY_HANDLER,
        WITHDRAW
    }

    @Property(seed = "20260102")
    void staysOnTheMap(@ForAll @Size(max = 40) List<Act> acts) {
        walk(acts, CaseLifePropertyTest::attempt);
    }

    @Test
    void theMapNoticesAShortCutAndACountThatIsForgotten() {
        List<Act> acts = List.of(Act.ASSIGN, Act.GIVE_BACK, Act.ASSIGN, Act.STRIKE_OFF);
        walk(acts, CaseLifePropertyTest::attempt);

        // sabotage: whatever has an owner can be struck off
        assertThatThrownBy(() -> walk(
                        acts,
                        (state, act) -> act == Act.STRIKE_OFF
                                ? as(state, Owned.class)
                                        .map(owned -> new StruckOff(owned.assignment(), OFFICE.subject(), NOW))
                                : attempt(state, act)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("STRUCK_OFF");
        // sabotage: who gave a case back is forgotten when it is assigned again
        assertThatThrownBy(() -> walk(
                        acts,
                        (state, act) -> act == Act.ASSIGN
                                ? as(state, Queued.class).map(queued -> new Received(NOW).assign(TO, NOW, DEADLINE))
                                : attempt(state, act)))
                .isInstanceOf(AssertionError.class);
    }

    private static void walk(List<Act> acts, BiFunction<CaseState, Act, Optional<? extends CaseState>> rules) {
        CaseState state = new Received(NOW);
        int assignments = 0;
        for (Act act : acts) {
            Optional<? extends CaseState> next = rules.apply(state, act);
            if (next.isEmpty()) {
                continue;
            }
            assertThat(MAP.get(state.name())).contains(next.get().name());
            CaseState before = state;
            state = next.get();
            if (state instanceof Assigned assigned) {
                assignments += act == Act.EXTEND ? 0 : 1;
                assertThat(assigned.assignment().cycle()).isEqualTo(assignments);
                assertThat(assigned.assignment().returns().count()).isLessThanOrEqualTo(RULES.contestedAfter());
                assertThat(act == Act.RULE).isEqualTo(act != Act.EXTEND && becameRuled(before, assigned));
            }
            if (state instanceof StruckOff struckOff) {
                assertThat(struckOff.author()).isEqualTo(OFFICE.subject());
            }
        }
    }

    private static Optional<? extends CaseState> attempt(CaseState state, Act act) {
        return switch (act) {
            case ASSIGN -> as(state, Queued.class).map(queued -> queued.assign(TO, NOW, DEADLINE));
            case ACCEPT -> as(state, Assigned.class).map(assigned -> assigned.accept(HANDLER, NOW));
            case GIVE_BACK ->
                as(state, Assigned.class)
                        .flatMap(assigned -> taken(assigned.giveBack(
                                new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, NOW), RULES)));
            case RULE -> rule(state, OFFICE);
            case RULE_BY_HANDLER -> rule(state, HANDLER);
            case EXTEND -> as(state, Extendable.class).map(running -> running.extend(DEADLINE));
            case SUSPEND ->
                as(state, Accepted.class)
                        .flatMap(accepted -> taken(accepted.suspend(SuspensionReason.WAITING_FOR_AN_EXPERT, NOW)));
            case RESUME -> as(state, Suspended.class).map(suspended -> suspended.resume(NOW, CALENDAR));
            case RESOLVE ->
                as(state, Accepted.class)
                        .map(accepted -> accepted.resolve(new Claim(HANDLER, false, ClosureCode.SOLVED, NOW)));
            case SIGN -> as(state, Claimed.class).flatMap(claimed -> taken(claimed.sign(LEADER, NOW)));
            case SEND_BACK -> as(state, Claimed.class).map(Claimed::sendBack);
            case REOPEN ->
                as(state, StruckOff.class).flatMap(struckOff -> taken(struckOff.reopen(NOW, NOW, CALENDAR, 30)));
            case ASK_IN_VAIN -> ask(state, new FollowUp(OFFICE, NOW, null));
            case ASK_CONTENT -> ask(state, new FollowUp(OFFICE, NOW, CONTENT));
            case ASK_DISSATISFIED -> ask(state, new FollowUp(OFFICE, NOW, DISCONTENT));
            case ASK_BY_HANDLER -> ask(state, new FollowUp(HANDLER, NOW, CONTENT));
            case STRIKE_OFF -> strikeOff(state, OFFICE);
            case STRIKE_OFF_BY_HANDLER -> strikeOff(state, HANDLER);
            case WITHDRAW -> state.withdraw(NOW);
        };
    }

    private static Optional<Assigned> rule(CaseState state, Officer by) {
        Optional<Assigned> ruled = as(state, Contested.class)
                .flatMap(contested -> taken(contested.rule(by, TO, Set.of("U001"), NOW, DEADLINE)));
        assertThat(ruled.isPresent() && by.equals(HANDLER)).isFalse();
        return ruled;
    }

    private static boolean becameRuled(CaseState before, Assigned after) {
        return before instanceof Contested && after.assignment().returns().ruled();
    }

    private static Optional<Owned> ask(CaseState state, FollowUp followUp) {
        Optional<Owned> next =
                as(state, Resolved.class).flatMap(resolved -> taken(resolved.followUp(followUp, CALENDAR)));
        assertThat(next.isPresent() && followUp.by().equals(HANDLER)).isFalse();
        return next;
    }

    private static Optional<StruckOff> strikeOff(CaseState state, Officer author) {
        return as(state, Resolved.class)
                .flatMap(resolved -> taken(resolved.strikeOff(author, NOW, ATTEMPTS)))
                .or(() -> as(state, FollowedUp.class).flatMap(followedUp -> taken(followedUp.strikeOff(author, NOW))));
    }

    private static <S> Optional<S> as(CaseState state, Class<S> type) {
        return Optional.of(state).filter(type::isInstance).map(type::cast);
    }

    private static <T> Optional<T> taken(Outcome<T> outcome) {
        return outcome instanceof Outcome.Moved<T> moved ? Optional.of(moved.next()) : Optional.empty();
    }

    private static Map<StateName, Set<StateName>> map() {
        Map<StateName, Set<StateName>> map = new EnumMap<>(StateName.class);
        map.put(StateName.RECEIVED, EnumSet.of(StateName.ASSIGNED, StateName.WITHDRAWN));
        map.put(StateName.RETURNED, EnumSet.of(StateName.ASSIGNED, StateName.WITHDRAWN));
        map.put(StateName.CONTESTED, EnumSet.of(StateName.ASSIGNED, StateName.WITHDRAWN));
        map.put(
                StateName.ASSIGNED,
                EnumSet.of(
                        StateName.ASSIGNED,
                        StateName.ACCEPTED,
                        StateName.RETURNED,
                        StateName.CONTESTED,
                        StateName.WITHDRAWN));
        map.put(
                StateName.ACCEPTED,
                EnumSet.of(
                        StateName.ACCEPTED,
                        StateName.SUSPENDED,
                        StateName.CLAIMED,
                        StateName.RESOLVED,
                        StateName.WITHDRAWN));
        map.put(StateName.SUSPENDED, EnumSet.of(StateName.ACCEPTED, StateName.WITHDRAWN));
        map.put(
                StateName.RESOLVED,
                EnumSet.of(
                        StateName.RESOLVED,
                        StateName.FOLLOWED_UP,
                        StateName.ASSIGNED,
                        StateName.STRUCK_OFF,
                        StateName.WITHDRAWN));
        map.put(StateName.FOLLOWED_UP, EnumSet.of(StateName.STRUCK_OFF, StateName.WITHDRAWN));
        map.put(
                StateName.CLAIMED,
                EnumSet.of(StateName.CLAIMED, StateName.ACCEPTED, StateName.RESOLVED, StateName.WITHDRAWN));
        map.put(StateName.STRUCK_OFF, EnumSet.of(StateName.ASSIGNED));
        map.put(StateName.WITHDRAWN, EnumSet.noneOf(StateName.class));
        return map;
    }
}
