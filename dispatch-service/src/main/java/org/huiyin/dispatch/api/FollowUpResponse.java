package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.DissatisfactionReason;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.store.CaseFollowUps;
import org.jspecify.annotations.Nullable;

/** One attempt to ask the complainant, and what was said. */
@Schema(name = "FollowUp")
public record FollowUpResponse(
        int round,
        @Schema(description = "COMPLAINANT for an answer that nobody asked for") String author,
        Instant at,
        boolean reached,
        @Nullable Boolean resolved,
        @Nullable Satisfaction satisfaction,
        @Nullable DissatisfactionReason reason,
        @Nullable String words) {

    static FollowUpResponse of(CaseFollowUps.Asked asked, @Nullable String words) {
        Voice voice = asked.voice();
        return new FollowUpResponse(
                asked.round(),
                asked.author(),
                asked.at(),
                voice != null,
                voice == null ? null : voice.solved(),
                voice == null ? null : voice.satisfaction(),
                voice == null ? null : voice.reason(),
                words);
    }
}
