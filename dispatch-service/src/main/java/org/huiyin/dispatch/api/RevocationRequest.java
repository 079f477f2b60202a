package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.huiyin.dispatch.supervision.RevocationReason;

/** Why a finding does not count any more. */
public record RevocationRequest(@NotNull RevocationReason reason) {}
