package org.huiyin.evaluation.panel;

/** Why the panel departs from the figures or from its own majority; each code explains one choice only. */
public enum ReasonCode {
    FACTS_DISPROVED(Choice.NOT_NAMED),
    REMEDIED(Choice.NOT_NAMED),
    HEARING_CONVINCED(Choice.NOT_NAMED),
    SANCTIONED_ELSEWHERE(Choice.NOT_NAMED),
    ACHIEVEMENTS_LACKING(Choice.NOT_NAMED),
    INTEGRITY_DOUBTED(Choice.NOT_NAMED),
    LIST_FULL(Choice.NOT_NAMED),
    MAJORITY_AGAINST(Choice.NOT_NAMED),
    GRAVE_FACTS(Choice.NAMED),
    OUTSTANDING_ACHIEVEMENTS(Choice.NAMED),
    EVIDENCE_ROUTE(Choice.NAMED);

    private final Choice explains;

    ReasonCode(Choice explains) {
        this.explains = explains;
    }

    public boolean explains(Choice choice) {
        return explains == choice;
    }
}
