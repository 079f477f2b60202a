package org.huiyin.testkit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Adds to the message of a failed test what the service's database said at that moment: events that wait, and who waits for
 * whom. Afterwards the database is gone, and a rare failure would have to be waited for again.
 */
public final class StateAtFailure implements TestExecutionExceptionHandler {

    private static final String PARKED =
            "select consumer, topic, type, seq, reason, error from parked_event order by parked_at desc limit 5";
    private static final String BLOCKED =
            "select consumer, topic, last_seq, blocked_reason from stream_position where blocked_seq is not null limit 5";
    private static final String UNPUBLISHED = "select count(*), min(created_at) from outbox where published_at is null";
    private static final String SESSIONS =
            """
            select usename, state, wait_event_type, wait_event, clock_timestamp() - xact_start as open_for,
              pg_blocking_pids(pid) as behind, left(regexp_replace(query, '\\s+', ' ', 'g'), 120) as query
            from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()""";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        var report = new StringBuilder(String.valueOf(failure.getMessage()));
        Map.of("parked", PARKED, "blocked", BLOCKED, "unpublished", UNPUBLISHED, "sessions", SESSIONS)
                .forEach((name, query) ->
                        report.append("\n  ").append(name).append(": ").append(answer(query)));
        throw new AssertionError(report.toString(), failure);
    }

    private static List<Map<String, Object>> answer(String query) {
        try {
            return Rows.of(query);
        } catch (IllegalStateException unanswered) {
            return List.of(Map.of("no answer", String.valueOf(unanswered.getCause())));
        }
    }
}
