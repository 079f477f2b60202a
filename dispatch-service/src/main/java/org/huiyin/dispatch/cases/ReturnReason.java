package org.huiyin.dispatch.cases;

/** The only reasons for which a section may give a case back. */
public enum ReturnReason {
    OUTSIDE_COMPETENCE,
    OUTSIDE_TERRITORY,
    DUPLICATE,
    INSUFFICIENT_INFORMATION;

    boolean meansAnotherOwner() {
        return this == OUTSIDE_COMPETENCE || this == OUTSIDE_TERRITORY;
    }
}
