package org.huiyin.evaluation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.evaluation.card.CardState;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.carding.CardSight;
import org.huiyin.evaluation.store.CardFilter;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jspecify.annotations.Nullable;

/** What a list of cards may be narrowed by, and which page of it is asked for. */
class CardQuery {
    private static final int CURSOR_PARTS = 2;

    @QueryParam("section")
    @Size(max = 20)
    @Pattern(regexp = "[A-Za-z0-9-]+")
    @Parameter(example = "S0001")
    @Nullable
    String section;

    @QueryParam("state")
    CardState.@Nullable Name state;

    @QueryParam("colour")
    @Nullable
    Colour colour;

    @QueryParam("cursor")
    @Size(max = 200)
    @Nullable
    String cursor;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(Page.LARGEST_SIZE)
    int size;

    CardFilter filter(CardSight sight) {
        Cursor decoded = Cursor.decode(cursor, CURSOR_PARTS);
        return new CardFilter(
                sight.everything() ? null : sight.sections(),
                section,
                state,
                colour,
                decoded == null ? null : new CardFilter.Position(decoded.instant(0), decoded.uuid(1)));
    }
}
