package org.huiyin.evaluation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.evaluation.cycle.AppealSituation;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Moment;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.calendar.CalendarFiles;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppealTest {
    private static final Instant FILED = Instant.parse("2026-05-11T02:00:00Z");
    private static final List<Correction> ASKED =
            List.of(new Correction(CorrectionKind.PROBLEM_REVOKED, List.of("f1", "f2")));
    private static final Appeal.Finding UPHELD = new Appeal.Finding(AppealOutcome.UPHELD, ASKED, "file 1");
    private static final Appeal.Finding REJECTED = new Appeal.Finding(AppealOutcome.REJECTED, List.of(), "file 2");
    private static final Appeal.Judges NOBODY = new Appeal.Judges(Set.of(), "");
    private final Appeal appeal =
            new Appeal(1, "S1", "U1", ASKED, "iss|leader", FILED, LocalDate.parse("2026-05-25"), null);

    @Test
    void whoeverJudgedTheSectionDoesNotDecideItsAppeal() {
        var judges = new Appeal.Judges(Set.of("iss|anne"), "V1");

        assertThat(refusal(appeal.decide(actor("anne", "V1"), judges, UPHELD, at("2026-05-12T02:00:00Z"))))
                .isEqualTo(Refusal.NOT_INDEPENDENT);
        assertThat(appeal.decide(actor("bo", "V2"), judges, UPHELD, at("2026-05-12T02:00:00Z")))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void nobodyOfTheUnitDecidesByGroupOrByRegistration() {
        Moment now = at("2026-05-12T02:00:00Z");

        assertThat(refusal(appeal.decide(actor("cai", "U1"), NOBODY, UPHELD, now)))
                .isEqualTo(Refusal.RECUSED);
        assertThat(refusal(appeal.decide(actor("cai", "V9"), new Appeal.Judges(Set.of(), "U1"), UPHELD, now)))
                .isEqualTo(Refusal.RECUSED);
        Actor ofNoUnit = new Actor("iss|x", Set.of(), Set.of(), Set.of());
        assertThat(refusal(appeal.decide(ofNoUnit, NOBODY, UPHELD, now))).isEqualTo(Refusal.WITHOUT_A_UNIT);
    }

    @Test
    void aDecisionStandsAndSaysIfItWasLate() {
        Appeal inTime = decided("2026-05-25T15:59:59Z");

        assertThat(inTime.ruling().late()).isFalse();
        assertThat(decided("2026-05-25T16:00:00Z").ruling().late()).isTrue();
        assertThat(refusal(inTime.decide(actor("bo", "V2"), NOBODY, UPHELD, at("2026-05-26T02:00:00Z"))))
                .isEqualTo(Refusal.ALREADY_DECIDED);
    }

    @Test
    void onlyWhatNobodyCanCarryOutIsTakenBack() {
        Appeal upheld = decided("2026-05-12T02:00:00Z");
        KnownFacts bothPossible = counted("f1", "f2");
        KnownFacts oneLost = counted("f2");
        Appeal.Finding rest = granting("f2");

        assertThat(amendment(upheld, rest, bothPossible)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(amendment(upheld, REJECTED, oneLost)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(amendment(upheld, rest, oneLost)).isNull();
        assertThat(amendment(upheld, REJECTED, counted())).isNull();
        assertThat(amendment(appeal, UPHELD, oneLost)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(refusal(upheld.amend(actor("cai", "U1"), NOBODY, rest, oneLost, at("2026-05-26T02:00:00Z"))))
                .isEqualTo(Refusal.RECUSED);
    }

    @Test
    void onlyWhatWasAskedForIsGranted() {
        assertThat(appeal.covers(List.of(new Correction(CorrectionKind.PROBLEM_REVOKED, List.of("f2")))))
                .isTrue();
        assertThat(appeal.covers(List.of(new Correction(CorrectionKind.PROBLEM_REVOKED, List.of("f3")))))
                .isFalse();
        assertThat(appeal.covers(List.of(new Correction(CorrectionKind.CARD_REVOKED, List.of("f1")))))
                .isFalse();
    }

    @Test
    void anUpheldAppealDemandsARecomputationUntilARunTookItUp() {
        Appeal upheld = decided("2026-05-12T02:00:00Z");
        Ruling ruling = upheld.ruling();
        Appeal taken = new Appeal(
                1,
                "S1",
                "U1",
                ASKED,
                "iss|leader",
                FILED,
                upheld.dueOn(),
                new Ruling(
                        ruling.outcome(),
                        ASKED,
                        "file 1",
                        false,
                        ruling.decidedBy(),
                        ruling.decidedAt(),
                        UUID.randomUUID()));

        assertThat(Appeal.situation(List.of(appeal))).isEqualTo(new AppealSituation(1, null, List.of()));
        assertThat(Appeal.situation(List.of(taken, upheld)))
                .isEqualTo(new AppealSituation(0, Instant.parse("2026-05-12T02:00:00Z"), List.of()));
        assertThat(Appeal.situation(List.of(taken)).demandsRecomputation()).isFalse();
    }

    private static @Nullable Refusal amendment(Appeal upheld, Appeal.Finding finding, KnownFacts facts) {
        Decision<Appeal> decision = upheld.amend(actor("bo", "V2"), NOBODY, finding, facts, at("2026-05-26T02:00:00Z"));
        return decision instanceof Decision.Refused<Appeal> ? refusal(decision) : null;
    }

    private static KnownFacts counted(String... findings) {
        return new KnownFacts(Map.of(), Set.of(findings), Set.of(), Set.of());
    }

    private static Appeal.Finding granting(String... findings) {
        return new Appeal.Finding(
                AppealOutcome.UPHELD,
                List.of(new Correction(CorrectionKind.PROBLEM_REVOKED, List.of(findings))),
                "file 2");
    }

    private Appeal decided(String time) {
        Decision<Appeal> decision = appeal.decide(actor("bo", "V2"), NOBODY, UPHELD, at(time));
        return ((Decision.Allowed<Appeal>) decision).next();
    }

    private static Moment at(String time) {
        return new Moment(Instant.parse(time), CalendarFiles.calendar(ZoneId.of("Asia/Shanghai")));
    }

    private static Actor actor(String name, String unit) {
        return new Actor("iss|" + name, Set.of("commission"), Set.of(unit), Set.of());
    }

    private static Refusal refusal(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).reason();
    }
}
