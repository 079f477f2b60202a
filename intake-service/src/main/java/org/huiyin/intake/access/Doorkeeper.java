package org.huiyin.intake.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a caller may see a complaint, by account, role or access code. It does the same work for a number that
 * does not exist as for one with another code, so that neither answer nor time tells them apart.
 */
public final class Doorkeeper {
    private static final Sight.Subject NOBODYS = new Sight.Subject(FiledBy.SELF, null, null, null, null);

    private final Pepper pepper;
    private final FailureLimiter failures;
    private final LongSupplier nanoTime;

    public Doorkeeper(Pepper pepper, FailureLimiter failures, LongSupplier nanoTime) {
        this.pepper = pepper;
        this.failures = failures;
        this.nanoTime = nanoTime;
    }

    /**
     * Who asks, and with which code if any.
     *
     * @param helped credit codes of the enterprises that the caller helps today
     */
    public record Caller(Actor actor, @Nullable String typedCode, Set<String> helped) {
        public Caller(Actor actor, @Nullable String typedCode) {
            this(actor, typedCode, Set.of());
        }

        @Override
        public String toString() {
            return "Caller[" + actor.subject() + "]";
        }
    }

    /** A stored complaint as far as it matters at the door. */
    public record Door(Sight.Subject complaint, byte @Nullable [] codeHash) {}

    public Admission admit(Caller caller, String number, @Nullable Door door) {
        boolean rightCode = rightCode(caller, door);
        Sight sight = Sight.of(caller.actor(), caller.helped(), rightCode, door == null ? NOBODYS : door.complaint());
        if (door != null && sight.any()) {
            return new Admission.Granted(sight);
        }
        if (caller.typedCode() == null) {
            return new Admission.Unknown();
        }
        return failures.failed(number, nanoTime.getAsLong())
                .<Admission>map(Admission.Later::new)
                .orElseGet(Admission.Unknown::new);
    }

    private boolean rightCode(Caller caller, @Nullable Door door) {
        String typed = caller.typedCode();
        if (typed == null) {
            return false;
        }
        Optional<AccessCode> code = AccessCode.parse(typed);
        return code.isPresent() && pepper.matches(code.get(), door == null ? null : door.codeHash());
    }
}
