package org.huiyin.dispatch.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is to be done from which day on.
 *
 * @param byCategory which heir has which category; {@code *} stands for every other; empty if there is one heir
 */
public record Wish(
        ReorganisationKind kind,
        LocalDate effectiveOn,
        List<String> predecessors,
        List<Heir> successors,
        Map<String, String> byCategory) {

    public Wish {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        byCategory = Map.copyOf(byCategory);
    }

    public List<String> successorCodes() {
        return successors.stream().map(Heir::code).toList();
    }
}
