package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervising.RecordFinding;
import org.huiyin.dispatch.supervision.Tag;

/** What a section did wrong with a case. */
public record FindingRequest(
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
        @NotEmpty Set<@NotNull Tag> tags,
        @NotNull
                @Schema(
                        examples = "3",
                        description = "1 minor, 3 serious, 6 grave, 12 discipline or law",
                        enumeration = {"1", "3", "6", "12"})
                Integer severity,
        @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
                @Schema(
                        examples = "licence-window-closed",
                        description = "Findings with the same key weigh as one cluster")
                String rootCause,
        @NotNull
                @Size(min = 1, max = 500)
                @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                @Schema(
                        examples = "recording 2026-118, minute 4",
                        description = "Where the proof lies, without personal data; never published")
                String evidence) {

    RecordFinding.Wish wish() {
        return new RecordFinding.Wish(section, tags, severity, rootCause, evidence);
    }
}
