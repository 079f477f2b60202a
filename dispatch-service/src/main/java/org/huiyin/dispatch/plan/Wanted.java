package org.huiyin.dispatch.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a draft.
 *
 * @param continues the open step of the plan so far that this one goes on with, so that its first day stays known
 */
public record Wanted(
        String title, @Nullable String section, String person, LocalDate dueOn, @Nullable Integer continues) {}
