package org.huiyin.dispatch.cases;

/** A case that a section owns, or owned to the end. */
public sealed interface Owned extends CaseState permits Transferable, Resolved, FollowedUp, StruckOff {

    Assignment assignment();
}
