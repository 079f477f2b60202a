package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;

/** Whether the section gets the time that it asked for. */
public record ExtensionDecisionRequest(@NotNull Boolean granted) {}
