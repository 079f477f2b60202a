package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Mergeable;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.DueDates;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.MergedCases;
import org.huiyin.dispatch.store.ProblemWork.Signed;
import org.huiyin.dispatch.store.Transfers;
import org.jspecify.annotations.Nullable;

/** What merging a case in a problem means for the case, and what taking it out again does. */
@ApplicationScoped
class Linking {
    private final CurrentCity city;
    private final MergedCases merged;
    private final Transfers transfers;

    Linking(CurrentCity city, MergedCases merged, Transfers transfers) {
        this.city = city;
        this.merged = merged;
        this.transfers = transfers;
    }

    CaseChange merge(CaseRow row, CommonProblem problem, Instant now) {
        Mergeable mergeable = Refusals.require(row.state(), Mergeable.class);
        if (inDispute(row)) {
            throw Refusals.problem(Refusal.MERGED_IN_DISPUTE);
        }
        DueDates due = DueDates.of(city.get(), row.subject(), now, null);
        Merged next =
                new Merged(mergeable.handedTo(owner(problem), now, due.promised(), due.legal()), problem.id(), now);
        return CaseChange.of(next, "MERGED", problem.number(), merged(row, next));
    }

    CaseChange separate(CaseRow row, CommonProblem problem, Instant now) {
        Merged former = Refusals.require(row.state(), Merged.class);
        if (!former.problem().equals(problem.id())) {
            throw Refusals.problem(Refusal.MERGED_ELSEWHERE);
        }
        return CaseChange.of(former.separate(now), "UNMERGED", problem.number(), unmerged(row, former, now));
    }

    /** After the case was written: its clocks are its new section's, and the problem knows it. */
    Uni<Void> keep(
            Mutiny.Session session, CaseRow row, @Nullable String formerSection, CommonProblem problem, Signed by) {
        AssignmentColumns now = Objects.requireNonNull(row.assignment());
        boolean sameHands = formerSection == null || formerSection.equals(now.section());
        Appointment to = new Appointment(now.section(), now.unit(), now.leader());
        return (sameHands
                        ? Uni.createFrom().voidItem()
                        : session.flush().chain(() -> transfers.handClocksOver(session, row.id(), formerSection, to)))
                .chain(() -> merged.link(session, problem.id(), row.id(), by.by(), by.at()));
    }

    /** It is solved by an agreement of both sides, which no outcome for all can be. */
    static boolean inDispute(CaseRow row) {
        return row.company().respondent() != null;
    }

    static @Nullable String sectionOf(CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return assignment == null ? null : assignment.section();
    }

    /** The section's leader of today; a section that has closed since keeps the one it had. */
    private Appointment owner(CommonProblem problem) {
        return city.get()
                .register()
                .handlingSection(problem.to().section())
                .map(section -> new Appointment(
                        section.code(), section.unit(), section.leader().code()))
                .orElse(problem.to());
    }

    private static CaseMerged merged(CaseRow row, Merged next) {
        Assignment assignment = next.assignment();
        return new CaseMerged(
                row.id(),
                assignment.round(),
                assignment.to().section(),
                assignment.to().unit(),
                next.problem(),
                assignment.deadline().dueAt(),
                assignment.deadline().dueOn(),
                next.since());
    }

    private static CaseUnmerged unmerged(CaseRow row, Merged former, Instant now) {
        Assignment assignment = former.assignment();
        return new CaseUnmerged(
                row.id(),
                assignment.round(),
                assignment.to().section(),
                assignment.to().unit(),
                former.problem(),
                now);
    }
}
