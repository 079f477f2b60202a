package org.huiyin.evaluation.appealing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.appeal.Correction;
import org.huiyin.evaluation.appeal.CorrectionKind;
import org.huiyin.evaluation.appeal.KnownFacts;
import org.huiyin.evaluation.appeal.Ungrantable;
import org.huiyin.evaluation.conducting.StoredRuns;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.service.problem.Problems;

/** Only what was asked for and can be carried out is granted: nothing could be published while it is missing. */
@ApplicationScoped
class CheckGranted {
    private static final String POINTER = "/granted";

    private final StoredRuns runs;
    private final ReadFacts facts;

    CheckGranted(StoredRuns runs, ReadFacts facts) {
        this.runs = runs;
        this.facts = facts;
    }

    /** 422 for a correction that the section did not ask for. */
    static void requireAskedFor(Appeal appeal, Appeal.Finding finding) {
        if (!appeal.covers(finding.granted())) {
            throw Problems.unprocessable(POINTER, "not-asked-for", "Only corrections that were asked for are granted.");
        }
    }

    /** 422 for a correction that nobody could make. */
    Uni<Void> requirePossible(Mutiny.Session session, Cycle cycle, Appeal decided, Instant now) {
        if (decided.due().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (cycle.charter().shadow() && decided.due().stream().anyMatch(CheckGranted::isOfACard)) {
            throw Problems.unprocessable(
                    POINTER, "not-in-a-rehearsal", "A rehearsal revokes no card: that would be a real one.");
        }
        return known(session, cycle, decided, now)
                .invoke(known -> obstacle(decided, known).ifPresent(obstacle -> {
                    throw problem(obstacle);
                }))
                .replaceWithVoid();
    }

    /** What is known now of the facts that an appeal granted to be corrected. */
    Uni<KnownFacts> known(Mutiny.Session session, Cycle cycle, Appeal upheld, Instant now) {
        return runs.of(session, cycle)
                .chain(run -> facts.now(session, new ReadFacts.Question(upheld.section(), upheld.due(), run), now));
    }

    private static boolean isOfACard(Correction granted) {
        return granted.kind() == CorrectionKind.CARD_REVOKED;
    }

    private static Optional<Ungrantable> obstacle(Appeal decided, KnownFacts known) {
        return decided.due().stream()
                .flatMap(granted -> known.obstacle(granted).stream())
                .findFirst();
    }

    private static HttpProblem problem(Ungrantable obstacle) {
        return switch (obstacle) {
            case CASE_CLOSED ->
                Problems.unprocessable(
                        POINTER,
                        "case-closed",
                        "Whose case it is, is ruled only while it is open. A closed case is corrected by EXCLUSION_APPROVED.");
            case NOT_CORRECTABLE ->
                Problems.unprocessable(
                        POINTER,
                        "not-correctable",
                        "Granted are findings that the run counts, cases that the section has, and cards of its own.");
        };
    }
}
