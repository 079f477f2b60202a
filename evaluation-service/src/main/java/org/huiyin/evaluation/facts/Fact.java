package org.huiyin.evaluation.facts;

/**
 * A row of what is known. Every fact is fed by one topic only, so the order between topics does not matter; and within a
 * fact the last mark of each sort stays, so repeats and late arrivals do not matter either.
 */
public sealed interface Fact permits ComplaintFact, CaseFact, SectionFact {
    CaseId caseId();
}
