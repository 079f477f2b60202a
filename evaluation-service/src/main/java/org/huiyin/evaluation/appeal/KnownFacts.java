package org.huiyin.evaluation.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.evaluation.appeal.CaseRecord.Standing;

/**
 * What is known of a section at an instant, by which a correction is seen to have been made or to be possible. All ids are texts, as
 * appeals name them.
 *
 * @param cases what dispatch said of each case
 * @param findings those that the run in force counts against the section
 * @param cards all that the section ever had
 * @param cardsInForce those that count
 */
public record KnownFacts(
        Map<String, CaseRecord> cases, Set<String> findings, Set<String> cards, Set<String> cardsInForce) {
    private static final CaseRecord UNHEARD_OF =
            new CaseRecord(Standing.ELSEWHERE, Set.of(), CaseRecord.Excluded.NO, false, false);

    public KnownFacts {
        cases = Map.copyOf(cases);
        findings = Set.copyOf(findings);
        cards = Set.copyOf(cards);
        cardsInForce = Set.copyOf(cardsInForce);
    }

    /** Which of the facts that a correction names stand uncorrected. */
    List<String> uncorrected(Correction granted) {
        return granted.references().stream()
                .filter(reference -> !isCorrected(granted.kind(), reference))
                .toList();
    }

    /** Why nobody could carry a correction out; empty if it is possible or done. */
    public Optional<Ungrantable> obstacle(Correction granted) {
        return granted.references().stream()
                .flatMap(reference -> obstacle(granted.kind(), reference).stream())
                .findFirst();
    }

    /** The part of a correction that was made or still can be. */
    Correction possible(Correction granted) {
        return new Correction(
                granted.kind(),
                granted.references().stream()
                        .filter(reference -> obstacle(granted.kind(), reference).isEmpty())
                        .toList());
    }

    private boolean isCorrected(CorrectionKind kind, String reference) {
        CaseRecord one = caseOf(reference);
        return switch (kind) {
            case PROBLEM_REVOKED ->
                cases.values().stream().anyMatch(any -> any.revoked().contains(reference));
            case EXCLUSION_APPROVED -> one.excluded() != CaseRecord.Excluded.NO;
            // a case may be closed before it is ruled; then it can still be excluded
            case JURISDICTION_RULED -> one.ruled() || one.excluded() == CaseRecord.Excluded.WHOLLY;
            case CARD_REVOKED -> !cardsInForce.contains(reference);
        };
    }

    private Optional<Ungrantable> obstacle(CorrectionKind kind, String reference) {
        return switch (kind) {
            case PROBLEM_REVOKED -> unless(findings.contains(reference));
            case EXCLUSION_APPROVED -> isCorrected(kind, reference) ? Optional.empty() : toExclude(reference);
            case JURISDICTION_RULED -> isCorrected(kind, reference) ? Optional.empty() : toRule(reference);
            case CARD_REVOKED -> unless(cards.contains(reference));
        };
    }

    private Optional<Ungrantable> toExclude(String reference) {
        CaseRecord one = caseOf(reference);
        return unless(one.excludable() && (one.standing() == Standing.OPEN || one.standing() == Standing.CLOSED));
    }

    private Optional<Ungrantable> toRule(String reference) {
        return switch (caseOf(reference).standing()) {
            case OPEN, GIVEN_BACK -> Optional.empty();
            case CLOSED -> Optional.of(Ungrantable.CASE_CLOSED);
            case ELSEWHERE -> Optional.of(Ungrantable.NOT_CORRECTABLE);
        };
    }

    private CaseRecord caseOf(String reference) {
        return cases.getOrDefault(reference, UNHEARD_OF);
    }

    private static Optional<Ungrantable> unless(boolean possible) {
        return possible ? Optional.empty() : Optional.of(Ungrantable.NOT_CORRECTABLE);
    }
}
