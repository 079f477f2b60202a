package org.huiyin.evaluation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.panel.Choice.NAMED;
import static org.huiyin.evaluation.panel.Choice.NOT_NAMED;
import static org.huiyin.evaluation.panel.ListKind.BEST;
import static org.huiyin.evaluation.panel.ListKind.WORST;
import static org.huiyin.evaluation.panel.Vote.AGAINST;
import static org.huiyin.evaluation.panel.Vote.FOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.rules.Selection;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.service.identity.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelTest {
    private static final RunResult RESULT = new Results()
            .best("B1", "U1")
            .best("B2", "U2")
            .worst("W1", "U1", 2, 7)
            .worst("W2", "U3", 4, 4)
            .worst("W3", "U4", 3, 5)
            .plain("P1", "U5")
            .internal("I1", "U6")
            .internal("I2", "U7")
            .internal("I3", "U8")
            .result();
    private static final Actor ANNE = member("anne", "V1");
    private static final Actor BO = member("bo", "V2");
    private static final Actor CAI = member("cai", "U1");
    private static final Seat W1 = new Seat(WORST, "W1");
    private static final Seat B1 = new Seat(BEST, "B1");

    private Selection rules = TestRules.upTo(2).selection();
    private final List<Hearing> hearings = new ArrayList<>();
    private final List<Achievement> achievements = new ArrayList<>();
    private final List<CastVote> votes = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    @Test
    void nobodyVotesOrDecidesOnTheOwnUnit() {
        votes(W1, FOR);
        heard("W1");

        assertThat(refusal(panel().vote(CAI, W1, FOR))).isEqualTo(Refusal.RECUSED);
        assertThat(refusal(panel().decide(CAI, new Verdict(W1, NAMED, null)))).isEqualTo(Refusal.RECUSED);
        Actor moved = new Actor(ANNE.subject(), Set.of("commission"), Set.of("U1"), Set.of());
        assertThat(refusal(panel().vote(moved, W1, FOR))).isEqualTo(Refusal.RECUSED);
        assertThat(panel().tally(W1).entitled()).isEqualTo(2);
    }

    /** A panel that forgot the registered units would let the member of the unit decide: the difference is noticed. */
    @Test
    void aPanelThatForgetsUnitsIsNoticed() {
        var forgetful = new Panel(
                Nominees.of(RESULT),
                rules,
                List.of(new Member(CAI.subject(), "")),
                new Documents(hearings, achievements),
                votes,
                verdicts);
        Actor withoutGroups = new Actor(CAI.subject(), Set.of("commission"), Set.of(), Set.of());

        assertThat(forgetful.vote(withoutGroups, W1, FOR)).isInstanceOf(Decision.Allowed.class);
        assertThat(refusal(panel().vote(withoutGroups, W1, FOR))).isEqualTo(Refusal.RECUSED);
    }

    @Test
    void onlyMembersVoteAndOnceEach() {
        votes.add(new CastVote(W1, ANNE.subject(), FOR));

        assertThat(refusal(panel().vote(member("guest", "V9"), W1, FOR))).isEqualTo(Refusal.NOT_A_PANEL_MEMBER);
        assertThat(refusal(panel().vote(ANNE, W1, AGAINST))).isEqualTo(Refusal.ALREADY_VOTED);
    }

    @Test
    void aNameThatTheFiguresDoNotBringIsRefused() {
        for (Seat seat :
                List.of(new Seat(WORST, "P1"), new Seat(BEST, "P1"), new Seat(WORST, "B1"), new Seat(WORST, "I1"))) {
            assertThat(refusal(panel().decide(ANNE, new Verdict(seat, NAMED, ReasonCode.GRAVE_FACTS))))
                    .isEqualTo(Refusal.NOT_NOMINATED);
        }
    }

    @Test
    void moreThanHalfHaveVotedBeforeAnythingIsDecided() {
        votes.add(new CastVote(W1, ANNE.subject(), FOR));
        heard("W1");

        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NAMED, null)))).isEqualTo(Refusal.VOTES_MISSING);
        votes.add(new CastVote(W1, BO.subject(), Vote.ABSTAIN));
        assertThat(panel().decide(ANNE, new Verdict(W1, NAMED, null))).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void notToNameANomineeNeedsAReason() {
        votes(W1, FOR);

        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NOT_NAMED, null))))
                .isEqualTo(Refusal.REASON_REQUIRED);
        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NOT_NAMED, ReasonCode.GRAVE_FACTS))))
                .isEqualTo(Refusal.REASON_UNFIT);
        assertThat(panel().decide(ANNE, new Verdict(W1, NOT_NAMED, ReasonCode.REMEDIED)))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void toNameAgainstTheMajorityNeedsAReason() {
        votes(W1, AGAINST);
        heard("W1");

        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NAMED, null)))).isEqualTo(Refusal.REASON_REQUIRED);
        assertThat(panel().decide(ANNE, new Verdict(W1, NAMED, ReasonCode.GRAVE_FACTS)))
                .isInstanceOf(Decision.Allowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonExplainsOneChoice(ReasonCode reason) {
        assertThat(Arrays.stream(Choice.values()).filter(reason::explains)).hasSize(1);
    }

    @Test
    void theWorstAreHeardBeforeTheyAreNamed() {
        votes(W1, FOR);
        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NAMED, null)))).isEqualTo(Refusal.NOT_HEARD);
        hearings.add(new Hearing("W1", LocalDate.parse("2028-01-10"), null));
        assertThat(refusal(panel().decide(ANNE, new Verdict(W1, NAMED, null)))).isEqualTo(Refusal.NOT_HEARD);
    }

    @Test
    void theBestHaveAnAchievementThatAThirdPersonVerified() {
        votes(B1, FOR);
        var own = new Achievement(1, "B1", "U1", "file 1", "iss|leader", null);
        achievements.add(own);

        assertThat(refusal(panel().decide(ANNE, new Verdict(B1, NAMED, null))))
                .isEqualTo(Refusal.NO_VERIFIED_ACHIEVEMENT);
        assertThat(refusal(own.verify(member("leader", "V3")))).isEqualTo(Refusal.BY_THE_RECORDER);
        assertThat(refusal(own.verify(member("neighbour", "U1")))).isEqualTo(Refusal.BY_THE_UNIT_CONCERNED);
        assertThat(refusal(own.verify(new Actor("iss|x", Set.of(), Set.of(), Set.of()))))
                .isEqualTo(Refusal.WITHOUT_A_UNIT);
        achievements.set(0, ((Decision.Allowed<Achievement>) own.verify(member("third", "V3"))).next());
        assertThat(panel().decide(ANNE, new Verdict(B1, NAMED, null))).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void noListIsLongerThanTheRulesAllow() {
        for (String section : List.of("W1", "W2", "W3")) {
            votes(new Seat(WORST, section), FOR);
            heard(section);
        }
        verdicts.add(new Verdict(W1, NAMED, null));
        verdicts.add(new Verdict(new Seat(WORST, "W2"), NAMED, null));

        assertThat(refusal(panel().decide(ANNE, new Verdict(new Seat(WORST, "W3"), NAMED, null))))
                .isEqualTo(Refusal.LIST_FULL);
        assertThat(panel().decide(ANNE, new Verdict(new Seat(WORST, "W2"), NAMED, null)))
                .as("decided again")
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void internalOfficesComeByEvidenceOnlyAndNotMoreThanTheRulesAllow() {
        rules = TestRules.upTo(10).selection();
        for (String section : List.of("I1", "I2", "I3")) {
            votes(new Seat(BEST, section), FOR);
            achievements.add(new Achievement(1, section, "U", "file", "iss|a", "iss|b"));
        }
        Seat third = new Seat(BEST, "I3");

        assertThat(refusal(panel().decide(ANNE, new Verdict(third, NAMED, null))))
                .isEqualTo(Refusal.REASON_REQUIRED);
        assertThat(refusal(panel().decide(ANNE, new Verdict(third, NAMED, ReasonCode.OUTSTANDING_ACHIEVEMENTS))))
                .isEqualTo(Refusal.REASON_UNFIT);
        assertThat(panel().decide(ANNE, new Verdict(third, NAMED, ReasonCode.EVIDENCE_ROUTE)))
                .isInstanceOf(Decision.Allowed.class);
        verdicts.add(new Verdict(new Seat(BEST, "I1"), NAMED, ReasonCode.EVIDENCE_ROUTE));
        verdicts.add(new Verdict(new Seat(BEST, "I2"), NAMED, ReasonCode.EVIDENCE_ROUTE));
        assertThat(refusal(panel().decide(ANNE, new Verdict(third, NAMED, ReasonCode.EVIDENCE_ROUTE))))
                .isEqualTo(Refusal.EVIDENCE_ROUTE_FULL);
        assertThat(refusal(panel().decide(ANNE, new Verdict(new Seat(BEST, "B2"), NAMED, ReasonCode.EVIDENCE_ROUTE))))
                .as("a nominee does not come by evidence")
                .isIn(Refusal.REASON_UNFIT, Refusal.VOTES_MISSING);
    }

    @Test
    void aReviewIsCompleteWhenEveryNominationIsDecided() {
        decideAll(NOT_NAMED);
        assertThat(panel().isComplete()).isTrue();
        verdicts.remove(0);
        assertThat(panel().isComplete()).isFalse();
    }

    @Test
    void aListThatTheRulesWantFullIsFull() {
        rules = TestRules.exactly(2).selection();
        decideAll(NOT_NAMED);
        assertThat(panel().isComplete()).isFalse();

        verdicts.replaceAll(verdict -> verdict.seat().list() == WORST
                ? new Verdict(verdict.seat(), NOT_NAMED, ReasonCode.FACTS_DISPROVED)
                : verdict);
        assertThat(panel().isComplete()).as("nobody is left who could fill it").isTrue();

        verdicts.clear();
        decideAll(NAMED);
        assertThat(panel().isComplete()).isTrue();
    }

    @Test
    void aNameWhoseNominationIsGoneIsNoNameAnyMore() {
        verdicts.add(new Verdict(new Seat(WORST, "P1"), NAMED, null));
        verdicts.add(new Verdict(W1, NAMED, null));

        assertThat(panel().names(WORST)).containsExactly("W1");
    }

    private Panel panel() {
        var members = List.of(
                new Member(ANNE.subject(), "V1"), new Member(BO.subject(), "V2"), new Member(CAI.subject(), "U1"));
        return new Panel(Nominees.of(RESULT), rules, members, new Documents(hearings, achievements), votes, verdicts);
    }

    private void votes(Seat seat, Vote vote) {
        votes.add(new CastVote(seat, ANNE.subject(), vote));
        votes.add(new CastVote(seat, BO.subject(), vote));
    }

    private void heard(String section) {
        hearings.add(new Hearing(section, LocalDate.parse("2028-01-10"), HearingOutcome.FACTS_DISPUTED));
    }

    private void decideAll(Choice choice) {
        Nominees.of(RESULT).nominated().keySet().stream()
                .map(seat -> new Verdict(seat, choice, null))
                .forEach(verdicts::add);
    }

    private static Actor member(String name, String unit) {
        return new Actor("iss|" + name, Set.of("commission"), Set.of(unit), Set.of());
    }

    private static Refusal refusal(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).reason();
    }
}
