package org.huiyin.dispatch.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;

/** A unit of the city. */
@Schema(name = "Unit")
public record UnitResponse(
        @Schema(examples = "U001") String code,
        @Schema(examples = "市行政审批服务局") String nameZh,
        @Schema(examples = "Municipal Administrative Approval Service Bureau") String nameEn,
        UnitLevel level,
        @Schema(examples = "HY") String territory,
        @Schema(examples = "government-service") String industry) {

    static UnitResponse of(Unit unit) {
        return new UnitResponse(
                unit.code(), unit.name().zh(), unit.name().en(), unit.level(), unit.territory(), unit.industry());
    }
}
