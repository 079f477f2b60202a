package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Difficulty;

/** What a second dispatcher judged; it does not say what the first one did. */
@Schema(name = "Recoding")
public record RecodingResponse(UUID caseId, Difficulty difficulty, Instant recodedAt) {}
