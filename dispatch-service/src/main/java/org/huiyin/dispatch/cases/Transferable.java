package org.huiyin.dispatch.cases;

/** Owned and not yet answered, running or not: when its section is reorganised, the case goes over to whoever has the work then. */
public sealed interface Transferable extends Owned permits Extendable, Suspended {

    /** The same state, round and deadline in other hands. */
    Transferable handOver(Appointment to);
}
