package org.huiyin.dispatch.teamwork;

/** Where one share of a case stands. A move is a method on the state that allows it. */
public sealed interface CoHandling permits Open, Reported, AnsweredFor, Released {

    Share share();

    Name name();

    /** Names of the states, as they are stored and shown. */
    enum Name {
        ADDED,
        ACCEPTED,
        REPORTED,
        ANSWERED_FOR,
        RELEASED
    }
}
