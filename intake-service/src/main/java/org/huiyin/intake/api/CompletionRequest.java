package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done about a decision. */
@Schema(name = "CompletionRequest", description = "What was done about a decision.")
public record CompletionRequest(@Schema(required = true, examples = "已续贷，利率不变。") @Nullable String note) {}
