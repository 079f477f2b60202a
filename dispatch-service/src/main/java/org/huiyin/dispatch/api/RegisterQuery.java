package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jspecify.annotations.Nullable;

/** Which entries of the register are asked for, in the order of their codes. */
class RegisterQuery extends PageQuery {
    @QueryParam("territory")
    @Size(max = 20)
    @Parameter(example = "HY-01")
    @Nullable
    String territory;

    @QueryParam("industry")
    @Size(max = 40)
    @Parameter(example = "government-service")
    @Nullable
    String industry;

    @QueryParam("on")
    @Parameter(description = "The register of that day; absent means today", example = "2026-03-01")
    @Nullable
    LocalDate on;

    /** The page of the entries that match; entries must come in the order of their codes. */
    <T> Page<T> page(List<T> entries, Predicate<T> matching, Function<T, String> code) {
        String after = Cursors.code(cursor);
        List<T> oneMore = entries.stream()
                .filter(entry -> code.apply(entry).compareTo(after) > 0)
                .filter(matching)
                .limit(limit + 1L)
                .toList();
        return Page.of(oneMore, limit, entry -> Cursor.of(code.apply(entry)));
    }

    static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}
