package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How long a case may wait for an owner. */
class UnownedQuery extends PageQuery {
    private static final Duration LONGEST = Duration.ofDays(3650);

    @QueryParam("longerThan")
    @DefaultValue("PT24H")
    @Size(max = 20)
    @Parameter(description = "ISO 8601 duration", example = "PT8H")
    String longerThan = "";

    Duration longerThan() {
        try {
            Duration duration = Duration.parse(longerThan);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            throw badDuration();
        }
        throw badDuration();
    }

    CaseStore.@Nullable WaitingPosition after() {
        return Cursors.waiting(cursor);
    }

    private static RuntimeException badDuration() {
        return Problems.badRequest("bad-duration", "longerThan is an ISO 8601 duration such as PT8H.");
    }
}
