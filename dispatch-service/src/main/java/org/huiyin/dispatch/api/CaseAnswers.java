package org.huiyin.dispatch.api;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.IfMatch;
import org.jspecify.annotations.Nullable;

/** A case as an answer, with its version as ETag. */
final class CaseAnswers {
    private static final int NOT_MODIFIED = 304;

    private CaseAnswers() {}

    static Answer moved(CaseRow row) {
        return Answer.ok(row.version(), CaseResponse.of(row));
    }

    static Response shown(CaseRow row, @Nullable String ifNoneMatch) {
        String tag = IfMatch.tag(row.version());
        if (Objects.equals(tag, ifNoneMatch)) {
            return Response.status(NOT_MODIFIED).header("ETag", tag).build();
        }
        return Response.ok(CaseResponse.of(row)).header("ETag", tag).build();
    }
}
