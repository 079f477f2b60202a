package org.huiyin.evaluation.panel;

import org.jspecify.annotations.Nullable;

/** What was decided on a section's place on a list; the last one counts. */
public record Verdict(Seat seat, Choice choice, @Nullable ReasonCode reason) {

    boolean names(ListKind list) {
        return choice == Choice.NAMED && seat.list() == list;
    }
}
