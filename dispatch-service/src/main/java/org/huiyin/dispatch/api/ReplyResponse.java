package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a section answered in one round. */
@Schema(name = "Reply")
public record ReplyResponse(int round, Instant repliedAt, @Schema(examples = "您好，问题已解决。") String text) {}
