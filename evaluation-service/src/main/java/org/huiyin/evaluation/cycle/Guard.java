package org.huiyin.evaluation.cycle;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of rules, read top to bottom: the first that says no wins, and those after it are not asked. */
public final class Guard {
    private static final Guard OPEN = new Guard(null);

    private final @Nullable Refusal refusal;

    private Guard(@Nullable Refusal refusal) {
        this.refusal = refusal;
    }

    public static Guard refuseIf(boolean condition, Refusal reason) {
        return condition ? new Guard(reason) : OPEN;
    }

    public Guard or(BooleanSupplier condition, Refusal reason) {
        return refusal == null && condition.getAsBoolean() ? new Guard(reason) : this;
    }

    public <T> Decision<T> otherwise(Supplier<T> next) {
        return refusal == null ? Decision.allowed(next.get()) : Decision.refused(refusal);
    }
}
