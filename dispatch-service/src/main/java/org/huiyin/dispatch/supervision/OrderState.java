package org.huiyin.dispatch.supervision;

/** Where a supervision order (督办单) stands. A move is a method on the state that allows it. */
public sealed interface OrderState permits OpenOrder, Closed {

    Charge charge();

    /** From 1; each answer that is sent back raises it. */
    int level();

    Name name();

    /** Names of the states, as they are stored and shown. */
    enum Name {
        ISSUED,
        ANSWERED,
        CLOSED
    }
}
