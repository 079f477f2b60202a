package org.huiyin.dispatch.cases;

/** The only reasons for which a matter may not be taken up: it lies with a court, an arbitrator or another procedure. */
public enum NotAcceptedReason {
    LITIGATION,
    ARBITRATION,
    DISCIPLINE,
    RECONSIDERATION,
    SECRETS
}
