package org.huiyin.dispatch.api;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Section;
import org.jspecify.annotations.Nullable;

/** A section and the leader who answers for it. */
@Schema(name = "Section")
public record SectionResponse(
        @Schema(examples = "S0001") String code,
        @Schema(examples = "政务服务管理科") String nameZh,
        @Schema(examples = "Government Service Administration Section") String nameEn,
        @Schema(examples = "U001") String unit,
        @Schema(examples = "HY") String territory,
        @Schema(examples = "government-service") String industry,
        Leader leader,
        @Schema(examples = "s0001@sections.huiyin.example") String mailbox,
        LocalDate validFrom,
        @Schema(description = "Since when it is closed; absent while it is open") @Nullable LocalDate closedOn,
        @Schema(description = "Who has its work, by category; * stands for any other") @Nullable
                Map<String, String> successors) {

    static SectionResponse of(Section section) {
        Closing closing = section.closing();
        return new SectionResponse(
                section.code(),
                section.name().zh(),
                section.name().en(),
                section.unit(),
                section.territory(),
                section.industry(),
                new Leader(
                        section.leader().code(),
                        section.leader().name().zh(),
                        section.leader().name().en(),
                        section.leader().mailbox()),
                section.mailbox(),
                section.validFrom(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.successors());
    }

    /** Whoever answers for what the section is given. */
    public record Leader(@Schema(examples = "L0001") String code, String nameZh, String nameEn, String mailbox) {}
}
