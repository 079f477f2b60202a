package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.huiyin.dispatch.cases.Difficulty;

/** How hard a second dispatcher thinks a matter is. */
public record RecodingRequest(@NotNull Difficulty difficulty) {}
