package org.huiyin.intake.unsealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.SealedLooks.Logged;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Shows auditors who of staff read or did what beside sealed data; no word of a complaint is in it. */
@ApplicationScoped
public class ReadAccessLog {
    private final RequestSessions sessions;
    private final SealedLooks looks;
    private final Complaints complaints;

    ReadAccessLog(RequestSessions sessions, SealedLooks looks, Complaints complaints) {
        this.sessions = sessions;
        this.looks = looks;
        this.complaints = complaints;
    }

    /** A line of the log. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LoggedLook(String number, String by, String act, Instant at, @Nullable UUID request) {}

    /** Of one complaint if a number is given; 404 if there is none of that number. */
    public Uni<Page<LoggedLook>> list(@Nullable String number, long before, int size) {
        return sessions.withTransaction(session -> number == null
                        ? looks.list(session, null, before, size)
                        : complaints
                                .find(session, ComplaintNumber.parse(number))
                                .map(found -> found.orElseThrow(Problems::notFound))
                                .chain(found -> looks.list(session, found.row().id, before, size)))
                .map(found -> Page.of(found, size, logged -> Cursor.of(logged.row().id))
                        .map(ReadAccessLog::line));
    }

    private static LoggedLook line(Logged logged) {
        var row = logged.row();
        return new LoggedLook(logged.number().toString(), row.lookedBy, row.act, row.lookedAt, row.requestId);
    }
}
