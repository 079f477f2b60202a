package org.huiyin.dispatch.supervision;

import java.util.UUID;

/** What a round found of one case: is the enterprise's problem solved, is the citizens' problem handled? */
public record Visit(UUID caseId, boolean solved, boolean handled) {

    /** The answer as a code for the case's history. */
    public String code() {
        return (solved ? "SOLVED" : "NOT_SOLVED") + "," + (handled ? "HANDLED" : "NOT_HANDLED");
    }
}
