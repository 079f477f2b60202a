package org.huiyin.evaluation.cycle;

import java.util.function.Function;

/** What the rules of a cycle answer: the next value, or a refusal. */
public sealed interface Decision<T> {

    /** The value, or the exception that the caller makes of the refusal. */
    <X extends RuntimeException> T orThrow(Function<Refusal, X> exception);

    static <T> Decision<T> allowed(T next) {
        return new Allowed<>(next);
    }

    static <T> Decision<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** The rules agree. */
    record Allowed<T>(T next) implements Decision<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Refusal, X> exception) {
            return next;
        }
    }

    /** The rules say no. */
    record Refused<T>(Refusal reason) implements Decision<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Refusal, X> exception) {
            throw exception.apply(reason);
        }
    }
}
