package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a section wants to close a case (办结).
 *
 * @param reason why the matter is not taken up; with that code and no other
 * @param policyBasis the rule by which a matter is explained that can't be solved
 * @param evidence short references to what proves the result
 * @param duplicateOf the case that goes on instead; with that code and no other
 */
public record Closure(
        ClosureCode code,
        @Nullable NotAcceptedReason reason,
        @Nullable String policyBasis,
        List<String> evidence,
        @Nullable UUID duplicateOf) {

    public Closure {
        evidence = List.copyOf(evidence);
    }

    /**
     * What can't be solved is explained at once: whoever closes with an explanation reached the complainant within the limit of the
     * first contact.
     *
     * @param firstContact when somebody of the section first reached the complainant in this assignment
     * @param limit the end of the limit; none where there was no clock
     */
    public Outcome<Closure> explainedInTime(@Nullable Instant firstContact, @Nullable Instant limit) {
        boolean spoken = firstContact != null && (limit == null || firstContact.isBefore(limit));
        return code != ClosureCode.EXPLAINED || spoken
                ? Outcome.moved(this)
                : Outcome.refused(Refusal.EXPLAINED_WITHOUT_A_CONTACT);
    }

    /** Checks what the code asks for of the closure itself. */
    public Outcome<Closure> checkedFor(UUID caseId) {
        if ((code == ClosureCode.NOT_ACCEPTED) != (reason != null)) {
            return Outcome.refused(Refusal.NOT_ACCEPTED_WITHOUT_A_REASON);
        }
        if ((code == ClosureCode.DUPLICATE) != (duplicateOf != null)) {
            return Outcome.refused(Refusal.DUPLICATE_WITHOUT_A_CASE);
        }
        if (caseId.equals(duplicateOf)) {
            return Outcome.refused(Refusal.DUPLICATE_OF_ITSELF);
        }
        if (code == ClosureCode.EXPLAINED && (policyBasis == null || policyBasis.isBlank())) {
            return Outcome.refused(Refusal.EXPLAINED_WITHOUT_A_BASIS);
        }
        return Outcome.moved(this);
    }
}
