package org.huiyin.intake.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a list; an absent list is refused like an absent value. */
final class Texts {
    private Texts() {}

    /** What is made of each element that is there and right. */
    static <S, T> List<T> each(
            Checks checks, String pointer, @Nullable List<@Nullable S> sent, BiFunction<String, S, @Nullable T> rule) {
        List<T> made = new ArrayList<>();
        if (sent == null) {
            checks.refuse(pointer, "required", "must be given");
            return made;
        }
        for (int i = 0; i < sent.size(); i++) {
            String at = pointer + "/" + i;
            S element = sent.get(i);
            if (element == null) {
                checks.refuse(at, "required", "must be given");
                continue;
            }
            T value = rule.apply(at, element);
            if (value != null) {
                made.add(Objects.requireNonNull(value));
            }
        }
        return made;
    }
}
