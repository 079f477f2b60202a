package org.huiyin.dispatch.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.reorganisation.Ordered;
import org.jspecify.annotations.Nullable;

/** What a section was called and where it belonged, day by day; where it comes from, and where its work went. */
@Schema(name = "Lineage")
public record LineageResponse(String section, List<Chapter> chapters, List<ReorganisationResponse> reorganisations) {

    static LineageResponse of(String section, List<Entry> timeline, List<Ordered> reorganisations) {
        return new LineageResponse(
                section,
                timeline.stream().map(Chapter::of).toList(),
                reorganisations.stream().map(ReorganisationResponse::of).toList());
    }

    /** What the register says from a day on. */
    public record Chapter(
            LocalDate validFrom, String nameZh, String nameEn, String unit, @Nullable LocalDate closedOn) {

        static Chapter of(Entry entry) {
            String closedOn = entry.field(Field.CLOSED_ON);
            return new Chapter(
                    entry.validFrom(),
                    entry.field(Field.NAME_ZH),
                    entry.field(Field.NAME_EN),
                    entry.field(Field.UNIT),
                    closedOn.isEmpty() ? null : LocalDate.parse(closedOn));
        }
    }
}
