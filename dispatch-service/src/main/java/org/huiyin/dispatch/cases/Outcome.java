package org.huiyin.dispatch.cases;

import java.util.function.Function;

/** What the rules answer to a transition: the next value, or a refusal with its reason. */
public sealed interface Outcome<T> {

    /** The value, or the exception that the caller makes of the refusal. */
    <X extends RuntimeException> T orThrow(Function<Refusal, X> exception);

    static <T> Outcome<T> moved(T next) {
        return new Moved<>(next);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** The rules agree. */
    record Moved<T>(T next) implements Outcome<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Refusal, X> exception) {
            return next;
        }
    }

    /** The rules say no. */
    record Refused<T>(Refusal reason) implements Outcome<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Refusal, X> exception) {
            throw exception.apply(reason);
        }
    }
}
