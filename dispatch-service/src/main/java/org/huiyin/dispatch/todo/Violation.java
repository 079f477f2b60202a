package org.huiyin.dispatch.todo;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.StateName;
import org.jspecify.annotations.Nullable;

/** A case that breaks a rule, and since when. */
public record Violation(
        Rule rule, UUID caseId, String number, StateName state, @Nullable String section, Instant since) {}
