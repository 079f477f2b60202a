package org.huiyin.intake.access;

import java.util.UUID;
import java.util.function.LongSupplier;
import org.huiyin.service.sealing.AnswerCodes;

/**
 * Lets whoever holds the code of a letter answer, and nobody else. A wrong code and a number that does not exist come to the
 * same, after the same work; too many of either have to wait.
 */
public final class AnswerDoor {
    private final AnswerCodes codes;
    private final FailureLimiter failures;
    private final LongSupplier nanoTime;

    public AnswerDoor(AnswerCodes codes, FailureLimiter failures, LongSupplier nanoTime) {
        this.codes = codes;
        this.failures = failures;
        this.nanoTime = nanoTime;
    }

    /** Round 0 is nobody's: its code is compared all the same, and never right. */
    public Admission admit(String number, String typedCode, UUID complaint, int round) {
        boolean right = codes.matches(typedCode, complaint, round);
        if (right && round > 0) {
            return new Admission.Granted(Sight.OWNER);
        }
        return failures.failed(number, nanoTime.getAsLong())
                .<Admission>map(Admission.Later::new)
                .orElseGet(Admission.Unknown::new);
    }
}
