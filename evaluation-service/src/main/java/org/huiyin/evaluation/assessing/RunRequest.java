package org.huiyin.evaluation.assessing;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.evaluation.run.Scope;

/** What a run is asked for: by which rules, of which sections, with what was recorded until when. */
public record RunRequest(UUID ruleSetId, Scope scope, Instant asOf, String requestedBy) {}
