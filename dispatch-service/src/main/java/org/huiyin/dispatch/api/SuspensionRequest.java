package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.huiyin.dispatch.cases.SuspensionReason;

/** Why the clock is to stand still. */
public record SuspensionRequest(@NotNull SuspensionReason reason) {}
