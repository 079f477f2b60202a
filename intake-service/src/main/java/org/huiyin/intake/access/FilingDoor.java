package org.huiyin.intake.access;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.huiyin.service.identity.Actor;

/** Lets filings in: those with a token always, those without one as long as there are not too many of them. */
public final class FilingDoor {
    private final AnonymousFilings anonymous;
    private final LongSupplier nanoTime;

    public FilingDoor(AnonymousFilings anonymous, LongSupplier nanoTime) {
        this.anonymous = anonymous;
        this.nanoTime = nanoTime;
    }

    /** How long the caller has to wait; empty if not at all. */
    public Optional<Duration> pass(Actor caller) {
        return caller.isAnonymous() ? anonymous.filed(nanoTime.getAsLong()) : Optional.empty();
    }
}
