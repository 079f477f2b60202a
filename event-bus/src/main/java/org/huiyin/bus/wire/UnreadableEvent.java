package org.huiyin.bus.wire;

/** A record or body that breaks the published language; its message names the fault, never the content. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String fault) {
        super(fault);
    }
}
