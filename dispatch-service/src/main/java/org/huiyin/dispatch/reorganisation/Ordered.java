package org.huiyin.dispatch.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A reorganisation that was ordered; nobody changes it any more.
 *
 * @param inheritance who has the work of whoever closes, by category; {@code *} stands for every other
 */
public record Ordered(
        UUID id,
        ReorganisationKind kind,
        LocalDate effectiveOn,
        List<String> predecessors,
        List<String> successors,
        Map<String, String> inheritance,
        String by,
        Instant at) {

    public Ordered {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        inheritance = Map.copyOf(inheritance);
    }
}
