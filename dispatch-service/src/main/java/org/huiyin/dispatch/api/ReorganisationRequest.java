package org.huiyin.dispatch.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.reorganisation.Heir;
import org.huiyin.dispatch.reorganisation.ReorganisationKind;
import org.huiyin.dispatch.reorganisation.Wish;
import org.jspecify.annotations.Nullable;

/** What is to be done with which sections, from which day on. */
public record ReorganisationRequest(
        @NotNull ReorganisationKind kind,
        @NotNull @Schema(description = "Today or later", examples = "2026-12-01") LocalDate effectiveOn,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 20) String> predecessors,
        @NotEmpty @Size(max = 20) @Valid List<@NotNull Successor> successors,
        @Nullable
                @Size(max = 50)
                @Schema(
                        description = "Of a split: which successor has which category; * stands for every other",
                        examples = "{\"tax\": \"S0702\", \"*\": \"S0701\"}")
                Map<@Size(max = 40) String, @NotNull @Size(max = 20) String> byCategory) {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";
    private static final String MAILBOX = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";
    private static final String WORDS = "(?s).*\\S.*";

    Wish wish() {
        return new Wish(
                kind,
                effectiveOn,
                predecessors,
                successors.stream().map(Successor::heir).toList(),
                byCategory == null ? Map.of() : byCategory);
    }

    /** A section that goes on; of one that exists the code is enough. */
    public record Successor(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "S0701") String code,
            @Nullable @Pattern(regexp = WORDS) @Size(max = 100) String nameZh,
            @Nullable @Pattern(regexp = WORDS) @Size(max = 100) String nameEn,
            @Nullable @Size(max = 20) String unit,
            @Nullable @Size(max = 20) String territory,
            @Nullable @Size(max = 40) String industry,
            @Nullable @Valid NewLeader leader,
            @Nullable @Pattern(regexp = MAILBOX) @Size(max = 100) String mailbox) {

        Heir heir() {
            return new Heir(
                    code,
                    nameZh == null || nameEn == null ? null : new Names(nameZh, nameEn),
                    unit,
                    territory,
                    industry,
                    leader == null ? null : leader.leader(),
                    mailbox);
        }
    }

    /** Whoever will answer for a new section. */
    @Schema(name = "NewLeader")
    public record NewLeader(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "L0701") String code,
            @NotNull @Pattern(regexp = WORDS) @Size(max = 100) String nameZh,
            @NotNull @Pattern(regexp = WORDS) @Size(max = 100) String nameEn,
            @NotNull @Pattern(regexp = MAILBOX) @Size(max = 100) String mailbox) {

        Leader leader() {
            return new Leader(code, new Names(nameZh, nameEn), mailbox);
        }
    }
}
