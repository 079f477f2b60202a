package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.huiyin.dispatch.cases.ReturnReason;

/** Why a section gives a case back. */
public record ReturnRequest(@NotNull ReturnReason reason) {}
