package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

/** A case that goes over to others: to an heir, together with others to one section, back again, or out of everybody's hands. */
class OtherHandsTest {
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final Deadline DEADLINE = until("2026-03-18");
    private static final Deadline PROMISED = until("2026-03-25");
    private static final Deadline LAW = until("2026-04-01");
    private static final Appointment TO = new Appointment("S0001", "U001", "L0001");
    private static final Appointment HEIR = new Appointment("S0004", "U002", "L0004");
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final UUID PROBLEM = UUID.fromString("0199d5a0-1234-7abc-8def-0123456789ab");
    private static final Assignment ASSIGNMENT =
            new Assignment(TO, 2, new Returns(List.of("S0007"), false), NOON, DEADLINE, LAW);
    private static final Assigned ASSIGNED = new Assigned(ASSIGNMENT);
    private static final Accepted ACCEPTED = ASSIGNED.accept(HANDLER, NOON);
    private static final Suspended SUSPENDED = new Suspended(ACCEPTED, SuspensionReason.WAITING_FOR_A_COURT, NOON);
    private static final Claimed CLAIMED = new Claimed(ACCEPTED, HANDLER.subject(), ClosureCode.SOLVED, NOON);
    private static final Merged MERGED = new Merged(ASSIGNMENT, PROBLEM, NOON);
    private static final Resolved RESOLVED = ACCEPTED.close(HANDLER.subject(), ClosureCode.SOLVED, NOON);
    private static final FollowedUp FOLLOWED_UP = new FollowedUp(RESOLVED, 1, Satisfaction.SATISFIED, NOON);
    private static final StruckOff STRUCK_OFF = new StruckOff(ASSIGNMENT, "iss|office", NOON);
    private static final Returned RETURNED = new Returned(NOON, 2, Returns.NONE, ReturnReason.DUPLICATE);
    private static final Unmerged UNMERGED = new Unmerged(NOON, 2, Returns.NONE);
    private static final Referred REFERRED =
            new Referred(NOON, ReferralBody.DISCIPLINE_INSPECTION, Set.of("iss|inspector"));

    @Test
    void anHeirTakesACaseOverAsItStands() {
        Assignment inherited = new Assignment(HEIR, 2, ASSIGNMENT.returns(), NOON, DEADLINE, LAW);

        for (Transferable owned : List.of(ASSIGNED, ACCEPTED, SUSPENDED, CLAIMED, MERGED)) {
            Transferable handedOver = owned.handOver(HEIR);
            assertThat(handedOver.name()).isEqualTo(owned.name());
            assertThat(handedOver.assignment()).isEqualTo(inherited);
            assertThat(handedOver.handOver(TO)).as("nothing else has changed").isEqualTo(owned);
        }
    }

    @Test
    void moreTimeIsTheSameStateWithALaterEnd() {
        Assignment extended = new Assignment(TO, 2, ASSIGNMENT.returns(), NOON, PROMISED, LAW);

        for (Extendable running : List.of(ASSIGNED, ACCEPTED, CLAIMED, MERGED)) {
            Extendable later = running.extend(PROMISED);
            assertThat(later.name()).isEqualTo(running.name());
            assertThat(later.assignment()).isEqualTo(extended);
        }
        assertThat(SUSPENDED.until(PROMISED).assignment()).isEqualTo(extended);
        assertThat(SUSPENDED.until(DEADLINE)).isEqualTo(SUSPENDED);
        assertThat(new Assigned(new Assignment(TO, 2, ASSIGNMENT.returns(), NOON, DEADLINE)).under(LAW))
                .isEqualTo(ASSIGNED);
    }

    @Test
    void whatIsMergedKeepsItsClockAndOnlyWhatHadNoneGetsOne() {
        for (Mergeable running : List.of(ASSIGNED, ACCEPTED)) {
            assertThat(running.handedTo(HEIR, LATER, PROMISED, LAW))
                    .isEqualTo(new Assignment(HEIR, 2, ASSIGNMENT.returns(), NOON, DEADLINE, LAW));
        }
        assertThat(RETURNED.handedTo(HEIR, LATER, PROMISED, LAW))
                .isEqualTo(new Assignment(HEIR, 2, Returns.NONE, LATER, PROMISED, LAW));
    }

    @Test
    void theOutcomeOfTheProblemIsTheAnswerSignedByItsLeader() {
        Resolved inTime = MERGED.conclude("iss|leader", ClosureCode.PARTLY, LATER);

        assertThat(inTime)
                .isEqualTo(new Resolved(
                        ASSIGNMENT, "iss|leader", "iss|leader", ClosureCode.PARTLY, LATER, true, List.of()));
        assertThat(MERGED.conclude("iss|leader", ClosureCode.PARTLY, DEADLINE.dueAt())
                        .onTime())
                .isFalse();
    }

    @Test
    void aSeparatedCaseWaitsForAnOwnerAndNobodyIsToBlame() {
        Unmerged alone = MERGED.separate(LATER);
        Assigned again = alone.assign(HEIR, LATER, PROMISED);

        assertThat(alone.since()).isEqualTo(LATER);
        assertThat(again.assignment().round()).isEqualTo(2);
        assertThat(again.assignment().returns().by()).containsExactly("S0007");
        assertThat(again.assignment().cycle()).isEqualTo(ASSIGNMENT.cycle() + 1);
    }

    @Test
    void aNewRuleProposesASectionOnlyForWhatNobodyHasHad() {
        assertThat(new Received(NOON).routed("S0001")).isEqualTo(new Proposed(NOON, "S0001"));
        assertThat(new Proposed(NOON, "S0001").routed("S0004")).isEqualTo(new Proposed(NOON, "S0004"));
        assertThat(new Proposed(NOON, "S0001").routed("")).isEqualTo(new Received(NOON));
        assertThat(RETURNED.routed("S0004")).isEqualTo(RETURNED);
        assertThat(UNMERGED.routed("S0004")).isEqualTo(UNMERGED);
    }

    @Test
    void aCaseIsReferredUntilItHasEndedAndThenIsSeenBySomebody() {
        for (CaseState live : List.of(new Received(NOON), RETURNED, ASSIGNED, SUSPENDED, MERGED, RESOLVED)) {
            assertThat(live.refer(REFERRED.body(), REFERRED.named(), NOON)).isEqualTo(Outcome.moved(REFERRED));
        }
        for (CaseState ended : List.of(STRUCK_OFF, new Withdrawn(NOON), REFERRED)) {
            assertThat(ended.refer(REFERRED.body(), REFERRED.named(), NOON))
                    .isEqualTo(Outcome.refused(Refusal.WRONG_STATE));
        }
        assertThat(REFERRED.withdraw(NOON)).as("nobody is pressed to end it").isEmpty();
        assertThatThrownBy(() -> new Referred(NOON, REFERRED.body(), Set.of())).hasMessageContaining("somebody");
    }

    @Test
    void eachStateHasItsName() {
        assertThat(List.of(
                                new Received(NOON),
                                new Proposed(NOON, "S0001"),
                                RETURNED,
                                UNMERGED,
                                new Contested(NOON, 2, Returns.NONE, ReturnReason.DUPLICATE),
                                ASSIGNED,
                                ACCEPTED,
                                SUSPENDED,
                                MERGED,
                                CLAIMED,
                                RESOLVED,
                                FOLLOWED_UP,
                                STRUCK_OFF,
                                new Withdrawn(NOON),
                                REFERRED)
                        .stream()
                        .map(CaseState::name))
                .containsExactly(StateName.values());
        assertThat(FOLLOWED_UP.assignment()).isEqualTo(ASSIGNMENT);
    }

    private static Deadline until(String day) {
        return new Deadline(LocalDate.parse(day), Instant.parse(day + "T16:00:00Z"), 5, 1, false);
    }
}
