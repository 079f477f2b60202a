package org.huiyin.evaluation.card;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the rules of cards answer to a move: the next value, or an objection. */
public sealed interface Decision<T> {

    /** The value, or the exception that the caller makes of the objection. */
    <X extends RuntimeException> T orThrow(Function<Objection, X> exception);

    static <T> Decision<T> allowed(T next) {
        return new Allowed<>(next);
    }

    static <T> Decision<T> refused(Objection reason) {
        return new Refused<>(reason);
    }

    static <T> Decision<T> unless(Optional<Objection> objection, Supplier<T> next) {
        return objection.<Decision<T>>map(Refused::new).orElseGet(() -> new Allowed<>(next.get()));
    }

    /** The rules agree. */
    record Allowed<T>(T next) implements Decision<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Objection, X> exception) {
            return next;
        }
    }

    /** The rules say no. */
    record Refused<T>(Objection reason) implements Decision<T> {
        @Override
        public <X extends RuntimeException> T orThrow(Function<Objection, X> exception) {
            throw exception.apply(reason);
        }
    }
}
