package org.huiyin.dispatch.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.jspecify.annotations.Nullable;

/** A territory and the one above it. */
@Schema(name = "Territory")
public record TerritoryResponse(
        @Schema(examples = "HY-01") String code,
        @Schema(examples = "HY") @Nullable String parent,
        TerritoryLevel level,
        @Schema(examples = "江岸区") String nameZh,
        @Schema(examples = "Jiang'an District") String nameEn) {

    static TerritoryResponse of(Territory territory) {
        return new TerritoryResponse(
                territory.code(),
                territory.parent(),
                territory.level(),
                territory.name().zh(),
                territory.name().en());
    }
}
