package org.huiyin.dispatch.api;

import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads ISO weeks; anything else is a 400. */
final class Weeks {
    private Weeks() {}

    static Week read(@Nullable String text) {
        return Week.parse(text == null ? "" : text)
                .orElseThrow(() -> Problems.badRequest("bad-week", "A week is an ISO week such as 2026-W47."));
    }
}
