package org.huiyin.dispatch.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.jspecify.annotations.Nullable;

/** A unit of the city. */
@Schema(name = "Unit")
public record UnitResponse(
        @Schema(examples = "U001") String code,
        @Schema(examples = "市行政审批服务局") String nameZh,
        @Schema(examples = "Municipal Administrative Approval Service Bureau") String nameEn,
        UnitLevel level,
        @Schema(examples = "HY") String territory,
        @Schema(description = "City, county or township: the height of its territory") @Nullable TerritoryLevel height,
        @Schema(description = "TERRITORY for a body that looks after a place as a whole") Line line,
        @Schema(examples = "government-service") String industry) {

    static UnitResponse of(Unit unit, Register register) {
        TerritoryLevel height = register.territories().levelOf(unit.territory()).orElse(null);
        return new UnitResponse(
                unit.code(),
                unit.name().zh(),
                unit.name().en(),
                unit.level(),
                unit.territory(),
                height,
                height == TerritoryLevel.TOWNSHIP ? Line.TERRITORY : Line.INDUSTRY,
                unit.industry());
    }

    /** What a unit is there for: one industry (条) or one place (块). */
    public enum Line {
        INDUSTRY,
        TERRITORY
    }
}
