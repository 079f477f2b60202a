package org.huiyin.evaluation.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.evaluation.cycle.AppealSituation;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Guard;
import org.huiyin.evaluation.cycle.Moment;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A section on the lists says that facts about it are wrong.
 *
 * @param number within its cycle
 * @param dueOn last day of the days in which it is decided
 */
public record Appeal(
        int number,
        String section,
        String unit,
        List<Correction> corrections,
        String filedBy,
        Instant filedAt,
        LocalDate dueOn,
        @Nullable Ruling ruling) {
    public Appeal {
        corrections = List.copyOf(corrections);
    }

    /** Decided by somebody who judged nothing about the section and does not belong to its unit. */
    public Decision<Appeal> decide(Actor by, Judges judges, Finding finding, Moment now) {
        return ruled(Guard.refuseIf(ruling != null, Refusal.ALREADY_DECIDED), by, judges, finding, now);
    }

    /**
     * Decided anew, because nobody can make a correction any more that was granted. Only such a one is taken back: what can still be made
     * stays granted, and what a run took up stays decided.
     *
     * @param facts as they are known now
     */
    public Decision<Appeal> amend(Actor by, Judges judges, Finding finding, KnownFacts facts, Moment now) {
        return ruled(
                Guard.refuseIf(!takesBackOnlyTheImpossible(finding, facts), Refusal.ALREADY_DECIDED),
                by,
                judges,
                finding,
                now);
    }

    private Decision<Appeal> ruled(Guard guard, Actor by, Judges judges, Finding finding, Moment now) {
        return guard.or(() -> by.units().isEmpty() && judges.ownUnit().isEmpty(), Refusal.WITHOUT_A_UNIT)
                .or(() -> judges.subjects().contains(by.subject()), Refusal.NOT_INDEPENDENT)
                .or(() -> by.units().contains(unit) || judges.ownUnit().equals(unit), Refusal.RECUSED)
                .otherwise(() -> decided(new Ruling(
                        finding.outcome(),
                        finding.granted(),
                        finding.reference(),
                        now.isAfter(dueOn),
                        by.subject(),
                        now.at(),
                        null)));
    }

    private boolean takesBackOnlyTheImpossible(Finding finding, KnownFacts facts) {
        List<Correction> possible = due().stream().map(facts::possible).toList();
        return !possible.equals(due())
                && possible.stream()
                        .filter(correction -> !correction.references().isEmpty())
                        .allMatch(correction ->
                                finding.granted().stream().anyMatch(granted -> granted.covers(correction)));
    }

    /** Whether everything granted was asked for. */
    public boolean covers(List<Correction> granted) {
        return granted.stream().allMatch(one -> corrections.stream().anyMatch(asked -> asked.covers(one)));
    }

    /** How all appeals of a cycle stand together. */
    public static AppealSituation situation(List<Appeal> appeals) {
        int undecided =
                (int) appeals.stream().filter(appeal -> appeal.ruling() == null).count();
        Instant upheldAt = appeals.stream()
                .map(Appeal::ruling)
                .filter(Objects::nonNull)
                .filter(Ruling::demandsRecomputation)
                .map(Ruling::decidedAt)
                .max(Instant::compareTo)
                .orElse(null);
        return new AppealSituation(undecided, upheldAt, List.of());
    }

    /** Corrections that were granted and that no run has taken up yet. */
    public List<Correction> due() {
        return ruling != null && ruling.demandsRecomputation() ? ruling.granted() : List.of();
    }

    /** Which of the facts whose correction is due still stand uncorrected. */
    public List<String> uncorrected(KnownFacts facts) {
        return due().stream()
                .flatMap(granted -> facts.uncorrected(granted).stream())
                .toList();
    }

    private Appeal decided(Ruling made) {
        return new Appeal(number, section, unit, corrections, filedBy, filedAt, dueOn, made);
    }

    /**
     * Who is bound by what was judged before.
     *
     * @param subjects whoever voted or decided on the section
     * @param ownUnit the unit with which the decider is registered in the panel; empty for one who is not
     */
    public record Judges(Set<String> subjects, String ownUnit) {
        public Judges {
            subjects = Set.copyOf(subjects);
        }
    }

    /** What the decider found. */
    public record Finding(AppealOutcome outcome, List<Correction> granted, String reference) {
        public Finding {
            granted = List.copyOf(granted);
        }
    }
}
