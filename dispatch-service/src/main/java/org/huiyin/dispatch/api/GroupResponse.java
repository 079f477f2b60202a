package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervision.Group;

/** A supervision group (督导组). */
@Schema(name = "SupervisionGroup")
public record GroupResponse(
        UUID id,
        long version,
        @Schema(examples = "第一督导组") String nameZh,
        @Schema(examples = "Supervision group 1") String nameEn,
        List<String> members,
        List<String> units,
        Instant createdAt) {

    static GroupResponse of(Group group) {
        return new GroupResponse(
                group.id(),
                group.version(),
                group.name().zh(),
                group.name().en(),
                group.members().stream().sorted().toList(),
                group.units().stream().sorted().toList(),
                group.createdAt());
    }
}
