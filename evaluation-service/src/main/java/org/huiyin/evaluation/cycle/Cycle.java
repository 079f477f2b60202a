package org.huiyin.evaluation.cycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.evaluation.rules.Procedure;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;

/**
 * An evaluation cycle. Every move is a method that answers the next cycle or why not; none of them takes a time from a caller.
 *
 * @param version counts its moves
 * @param since when its stage began
 */
public record Cycle(UUID id, long version, Charter charter, Stage stage, Instant since, Progress progress) {

    public static Cycle opened(UUID id, Charter charter, Instant at) {
        return new Cycle(id, 1, charter, Stage.DRAFT, at, Progress.NONE);
    }

    /** Rules are frozen before the first day, so that nobody knows whom they will hit. */
    public Decision<Cycle> freezeRules(FrozenRules rules, Moment now) {
        return start(Move.FREEZE_RULES, now)
                .or(() -> now.isOnOrAfter(charter.scope().from()), Refusal.CYCLE_HAS_BEGUN)
                .otherwise(() -> next(Move.FREEZE_RULES, now, progress.frozen(rules)));
    }

    public Decision<Cycle> collect(Moment now) {
        return start(Move.COLLECT, now)
                .or(() -> !now.isOnOrAfter(charter.scope().from()), Refusal.CYCLE_NOT_BEGUN)
                .otherwise(() -> next(Move.COLLECT, now, progress));
    }

    /** What is recorded later belongs to a later run. */
    public Decision<Cycle> closeData(Moment now) {
        return start(Move.CLOSE_DATA, now)
                .or(() -> !now.isAfter(charter.scope().to()), Refusal.CYCLE_NOT_OVER)
                .otherwise(() -> next(Move.CLOSE_DATA, now, progress.dataClosed(now.at())));
    }

    /** Sections had their days to check their own data, unless all of them have said that it is right. */
    public Decision<Cycle> reconcile(boolean acknowledgedByAll, Procedure procedure, Moment now) {
        return start(Move.RECONCILE, now)
                .or(
                        () -> !acknowledgedByAll && !now.isPast(since, procedure.reconciliationDays()),
                        Refusal.RECONCILIATION_RUNNING)
                .otherwise(() -> next(Move.RECONCILE, now, progress));
    }

    /** The preliminary run is one of the frozen rules, of this scope, and of exactly the data that was closed. */
    public Decision<Cycle> compute(Run run, Moment now) {
        return start(Move.COMPUTE, now)
                .or(() -> !isOfThese(run.manifest()), Refusal.RUN_OF_OTHER_RULES)
                .or(() -> !run.manifest().scope().equals(charter.scope()), Refusal.RUN_OF_OTHER_SCOPE)
                .or(() -> !run.manifest().asOf().equals(progress.asOf()), Refusal.RUN_OF_OTHER_DATA)
                .otherwise(() -> next(
                        Move.COMPUTE,
                        now,
                        progress.computed(run.id(), run.manifest().asOf())));
    }

    public Decision<Cycle> review(ListSituation lists, Moment now) {
        return start(Move.REVIEW, now)
                .or(() -> !lists.complete(), Refusal.REVIEW_INCOMPLETE)
                .otherwise(() -> next(Move.REVIEW, now, progress));
    }

    /** After a recomputation again, if that brought names which nobody could object to so far. */
    public Decision<Cycle> giveNotice(ListSituation lists, Moment now) {
        return start(Move.GIVE_NOTICE, now)
                .or(() -> !lists.complete(), Refusal.REVIEW_INCOMPLETE)
                .otherwise(() -> next(Move.GIVE_NOTICE, now, progress.noticed(now.at())));
    }

    public Decision<Cycle> closeNotice(Procedure procedure, Moment now) {
        return start(Move.CLOSE_NOTICE, now)
                .or(
                        () -> !now.isPast(requireNonNull(progress.noticedAt()), procedure.noticeDays()),
                        Refusal.NOTICE_RUNNING)
                .otherwise(() -> next(Move.CLOSE_NOTICE, now, progress));
    }

    /** Same rules, same scope, and data that ends after the last decision which corrected a fact and shows every correction. */
    public Decision<Cycle> recompute(Run run, AppealSituation appeals, Moment now) {
        return start(Move.RECOMPUTE, now)
                .or(() -> appeals.undecided() > 0, Refusal.APPEALS_UNDECIDED)
                .or(() -> !appeals.demandsRecomputation(), Refusal.NOTHING_TO_RECOMPUTE)
                .or(() -> !isOfThese(run.manifest()), Refusal.RUN_OF_OTHER_RULES)
                .or(() -> !run.manifest().scope().equals(charter.scope()), Refusal.RUN_OF_OTHER_SCOPE)
                .or(() -> !run.manifest().asOf().isAfter(requireNonNull(appeals.upheldAt())), Refusal.RUN_TOO_OLD)
                .or(() -> run.manifest().asOf().isAfter(now.at()), Refusal.RUN_OF_OTHER_DATA)
                .or(() -> !appeals.missing().isEmpty(), Refusal.CORRECTION_MISSING)
                .otherwise(() -> next(
                        Move.RECOMPUTE,
                        now,
                        progress.computed(run.id(), run.manifest().asOf())));
    }

    /** Nothing is left open, and nobody is named who could not object. */
    public Decision<Cycle> publish(AppealSituation appeals, ListSituation lists, Moment now) {
        return start(Move.PUBLISH, now)
                .or(() -> appeals.undecided() > 0, Refusal.APPEALS_UNDECIDED)
                .or(appeals::demandsRecomputation, Refusal.RECOMPUTATION_DUE)
                .or(() -> !lists.complete(), Refusal.REVIEW_INCOMPLETE)
                .or(() -> !lists.noticed(), Refusal.NAME_NOT_NOTICED)
                .otherwise(() -> next(Move.PUBLISH, now, progress.published(now.at())));
    }

    public Decision<Cycle> recordConsequences(Moment now) {
        return start(Move.RECORD_CONSEQUENCES, now).otherwise(() -> next(Move.RECORD_CONSEQUENCES, now, progress));
    }

    /** Half a year later somebody looks at every consequence again. */
    public Decision<Cycle> followUp(boolean everyOutcomeKnown, Procedure procedure, Moment now) {
        return start(Move.FOLLOW_UP_CONSEQUENCES, now)
                .or(
                        () -> !now.isMonthsAfter(requireNonNull(progress.finalAt()), procedure.followUpMonths()),
                        Refusal.FOLLOW_UP_TOO_EARLY)
                .or(() -> !everyOutcomeKnown, Refusal.FOLLOW_UP_INCOMPLETE)
                .otherwise(() -> next(Move.FOLLOW_UP_CONSEQUENCES, now, progress));
    }

    public Decision<Cycle> archive(Moment now) {
        return start(Move.ARCHIVE, now).otherwise(() -> next(Move.ARCHIVE, now, progress));
    }

    public Decision<Cycle> annul(Moment now) {
        return start(Move.ANNUL, now).otherwise(() -> next(Move.ANNUL, now, progress));
    }

    /** The rules that the cycle is bound to; there from RULES_FROZEN on. */
    public FrozenRules rules() {
        return requireNonNull(progress.rules());
    }

    /** The run in force; there from COMPUTED on. */
    public UUID run() {
        return requireNonNull(progress.run());
    }

    private Guard start(Move move, Moment now) {
        return Guard.refuseIf(!move.startsFrom(stage), Refusal.WRONG_STAGE)
                .or(() -> now.at().isBefore(since), Refusal.BACKDATED);
    }

    private boolean isOfThese(RunManifest manifest) {
        return new FrozenRules(manifest.ruleSetId(), manifest.ruleHash()).equals(progress.rules());
    }

    private Cycle next(Move move, Moment now, Progress reached) {
        return new Cycle(id, version + 1, charter, move.to(), now.at(), reached);
    }
}
