package org.huiyin.evaluation.facts;

import org.huiyin.evaluation.facts.ComplaintMark.Filed;
import org.huiyin.evaluation.facts.ComplaintMark.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What intake said about a complaint. */
public record ComplaintFact(CaseId caseId, @Nullable Filed filed, @Nullable Withdrawn withdrawn) implements Fact {
    public static ComplaintFact of(CaseId caseId, ComplaintMark mark) {
        return new ComplaintFact(
                caseId,
                mark instanceof Filed filed ? filed : null,
                mark instanceof Withdrawn withdrawn ? withdrawn : null);
    }

    ComplaintFact merge(ComplaintFact other) {
        return new ComplaintFact(caseId, Mark.later(filed, other.filed), Mark.later(withdrawn, other.withdrawn));
    }
}
