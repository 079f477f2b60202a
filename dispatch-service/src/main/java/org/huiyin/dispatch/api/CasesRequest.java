package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases that are merged in a common problem, or taken out of it. */
public record CasesRequest(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "The complaints' ids") List<@NotNull UUID> cases) {}
