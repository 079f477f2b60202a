package org.huiyin.evaluation.facts;

import org.huiyin.evaluation.facts.CaseMark.Opened;
import org.huiyin.evaluation.facts.CaseMark.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What dispatch said about a case as a whole. */
public record CaseFact(CaseId caseId, @Nullable Opened opened, @Nullable Withdrawn withdrawn) implements Fact {
    public static CaseFact of(CaseId caseId, CaseMark mark) {
        return new CaseFact(
                caseId,
                mark instanceof Opened opened ? opened : null,
                mark instanceof Withdrawn withdrawn ? withdrawn : null);
    }

    CaseFact merge(CaseFact other) {
        return new CaseFact(caseId, Mark.later(opened, other.opened), Mark.later(withdrawn, other.withdrawn));
    }
}
