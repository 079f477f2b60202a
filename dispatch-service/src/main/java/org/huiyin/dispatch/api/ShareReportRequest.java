package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.teamwork.ReportCode;

/** What came of a share. */
public record ShareReportRequest(
        @NotNull ReportCode resultCode,
        @NotNull
                @Size(min = 1, max = 4000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "已核查，无失信记录。", description = "For the lead; without personal data, never published")
                String text) {}
