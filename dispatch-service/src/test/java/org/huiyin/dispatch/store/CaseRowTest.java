package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Claim;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Contested;
import org.huiyin.dispatch.cases.FollowUp;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Proposed;
import org.huiyin.dispatch.cases.Received;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.ReturnRules;
import org.huiyin.dispatch.cases.ReturnStatement;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.SuspensionReason;
import org.huiyin.dispatch.cases.Unmerged;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class CaseRowTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline DEADLINE =
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
    private static final WorkCalendar CALENDAR = new WorkCalendar(1, ZoneId.of("Asia/Shanghai"), 2026, 2026, List.of());
    private static final ReturnStatement STATEMENT = new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, NOW);
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));
    private static final Assigned ASSIGNED =
            new Proposed(NOW, "S0001").assign(new Appointment("S0001", "U001", "L0001"), NOW, DEADLINE);

    private static final Claim CLAIM = new Claim(HANDLER, false, ClosureCode.EXPLAINED, NOW);

    private final CaseRow row = row("S0001");

    @Test
    void rebuildsEveryStateOfALife() {
        Accepted accepted = ASSIGNED.accept(HANDLER, NOW);
        Resolved resolved = (Resolved) accepted.resolve(CLAIM);
        Owned unreached = next(resolved.followUp(new FollowUp(OFFICE, NOW, null), CALENDAR));

        assertThat(row.state()).isEqualTo(new Proposed(NOW, "S0001"));
        assertThat(row(null).state()).isEqualTo(new Received(NOW));
        for (CaseState state : new CaseState[] {ASSIGNED, accepted, resolved, unreached}) {
            assertThat(written(state)).isEqualTo(state);
        }
        FollowUp content = new FollowUp(OFFICE, NOW, new Voice(true, Satisfaction.SATISFIED, null));
        Owned followedUp = next(((Resolved) unreached).followUp(content, CALENDAR));
        assertThat(written(followedUp).name()).isEqualTo(StateName.FOLLOWED_UP);
        assertThat(row.attempts()).isEqualTo(2);
        CaseState struckOff = next(((FollowedUp) followedUp).strikeOff(OFFICE, NOW));
        assertThat(written(struckOff)).isEqualTo(struckOff);
        assertThat(row.version()).isEqualTo(7);
        assertThat(row.eventSeq()).isEqualTo(7);
    }

    @Test
    void forgetsTheOwnerOfAReturnedCaseAndTheResultOfAReopenedOne() {
        Waiting returned = next(ASSIGNED.giveBack(STATEMENT, new ReturnRules(NOW.plusSeconds(1), 2)));

        written(ASSIGNED);
        assertThat(written(returned)).isEqualTo(returned);
        assertThat(row.assignment()).isNull();
        assertThat(row.waitingSince()).isEqualTo(NOW);

        Accepted accepted = ASSIGNED.accept(HANDLER, NOW);
        written(ASSIGNED);
        written(accepted);
        written(accepted.resolve(CLAIM));
        written(ASSIGNED);
        assertThat(row.work()).isNull();
        assertThat(row.result()).isNull();
    }

    @Test
    void rebuildsAContestedCaseItsRuledOwnerAndAClockThatStandsStill() {
        Waiting contested = next(ASSIGNED.giveBack(STATEMENT, new ReturnRules(NOW.plusSeconds(1), 1)));
        Assigned ruled = next(((Contested) contested)
                .rule(OFFICE, new Appointment("S0004", "U002", "L0004"), Set.of("U001", "U002"), NOW, DEADLINE));
        Accepted accepted = ruled.accept(HANDLER, NOW);
        Suspended suspended = next(accepted.suspend(SuspensionReason.WAITING_FOR_AN_EXPERT, NOW));

        written(ASSIGNED);
        for (CaseState state : new CaseState[] {contested, ruled, accepted, suspended, accepted}) {
            assertThat(written(state)).isEqualTo(state);
        }
        assertThat(row.suspension()).isNull();
        assertThat(row.returns().ruled()).isTrue();
    }

    @Test
    void rebuildsAClosureThatWaitsForItsSignatureAndForgetsItAfterwards() {
        Accepted again = new Assigned(ASSIGNED.assignment().handledAgain(NOW, CALENDAR)).accept(HANDLER, NOW);
        Claimed claimed = (Claimed) again.resolve(CLAIM);

        written(ASSIGNED);
        for (CaseState state : new CaseState[] {again, claimed, again, claimed, next(claimed.sign(OFFICE, NOW))}) {
            assertThat(written(state)).isEqualTo(state);
        }
        assertThat(row.claim()).isNull();
        assertThat(row.closureCode()).isEqualTo(ClosureCode.EXPLAINED);
    }

    @Test
    void rebuildsAMergedCaseAndOneThatWasTakenOutAgain() {
        UUID problem = UUID.randomUUID();
        Assignment handed = ASSIGNED.handedTo(new Appointment("S0004", "U002", "L0004"), NOW, DEADLINE, DEADLINE);
        Merged merged = new Merged(handed, problem, NOW);
        Unmerged alone = merged.separate(NOW);
        Assigned next = alone.assign(new Appointment("S0001", "U001", "L0001"), NOW, DEADLINE);
        Resolved resolved = merged.conclude("iss|leader", ClosureCode.SOLVED, NOW);

        written(ASSIGNED);
        for (CaseState state : new CaseState[] {merged, alone, next, merged, resolved}) {
            assertThat(written(state)).isEqualTo(state);
        }
        assertThat(row.merge()).isNull();
        written(merged);
        written(alone);
        assertThat(row.returnedBy()).isEqualTo("S0004");
        assertThat(next.assignment().cycle()).isEqualTo(handed.cycle() + 1);
        assertThat(next.assignment().returns().count()).isZero();
    }

    @Test
    void forgetsTheEndOfAReopenedCase() {
        Accepted accepted = ASSIGNED.accept(HANDLER, NOW);
        Resolved resolved = (Resolved) accepted.resolve(CLAIM);
        FollowedUp content = (FollowedUp) resolved.hear(new Voice(true, Satisfaction.SATISFIED, null), NOW, CALENDAR);
        StruckOff struckOff = next(content.strikeOff(OFFICE, NOW));
        Assigned again = next(struckOff.reopen(NOW, NOW, CALENDAR, 30));

        for (CaseState state : new CaseState[] {ASSIGNED, accepted, resolved, content, struckOff, again}) {
            assertThat(written(state)).isEqualTo(state);
        }
        assertThat(row.endedAt()).isNull();
        assertThat(row.round()).isEqualTo(2);
    }

    @Test
    void keepsTheOwnerOfAWithdrawnCaseForTheRecord() {
        written(ASSIGNED);

        assertThat(written(new Withdrawn(NOW))).isEqualTo(new Withdrawn(NOW));
        assertThat(row.assignment()).isNotNull();
    }

    private CaseState written(CaseState state) {
        row.become(state, 1);
        return row.state();
    }

    private static CaseRow row(String section) {
        Matter matter =
                new Matter("n", "COMPLAINT", "land", "HY", "WEB", "self", "zh", false, NOW, LocalDate.of(2026, 3, 11));
        return new CaseRow(UUID.randomUUID(), matter, new RouteColumns(section, "U001", "NO_RULE", 1), NOW);
    }

    private static <T> T next(Outcome<T> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }
}
