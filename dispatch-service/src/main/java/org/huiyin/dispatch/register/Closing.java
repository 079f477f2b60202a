package org.huiyin.dispatch.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Since when a section is closed, and who has its work now.
 *
 * @param successors codes of sections by category; {@code *} stands for every other category
 */
public record Closing(LocalDate on, Map<String, String> successors) {
    public static final String ANY_CATEGORY = "*";

    public Closing {
        successors = Map.copyOf(successors);
    }

    public Optional<String> successorFor(String category) {
        return Optional.ofNullable(successors.get(category))
                .or(() -> Optional.ofNullable(successors.get(ANY_CATEGORY)));
    }
}
