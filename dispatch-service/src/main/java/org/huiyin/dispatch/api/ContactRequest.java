package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.huiyin.dispatch.cases.ContactChannel;

/** How the section spoke with the complainant, and whether it reached anybody. */
public record ContactRequest(@NotNull ContactChannel channel, @NotNull Boolean reached) {}
