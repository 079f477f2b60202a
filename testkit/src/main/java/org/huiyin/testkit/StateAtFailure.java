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
            "select 'parked', consumer, topic, type, seq, reason, error from parked_event order by parked_at desc limit 5";
    private static final String BLOCKED =
            "select 'blocked', consumer, topic, last_seq, blocked_reason from stream_position where blocked_seq is not null limit 5";
    private static final String UNPUBLISHED =
            "select 'unpublished', count(*), min(created_at) from outbox where published_at is null";
    private static final String SESSIONS =
            """
            select 'session', usename, state, wait_event_type, wait_event, clock_timestamp() - xact_start as open_for,
              pg_blocking_pids(pid) as behind, left(regexp_replace(query, '\\s+', ' ', 'g'), 120) as query
            from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()""";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        var report = new StringBuilder(String.valueOf(failure.getMessage()));
        for (String query : List.of(PARKED, BLOCKED, UNPUBLISHED, SESSIONS)) {
            report.append("\n  ").append(answer(query));
        }
        throw new AssertionError(report.toString(), failure);
    }

    private static List<Map<String, Object>> answer(String query) {
        try {
            return Rows.of(query);
        } catch (RuntimeException unanswered) {
            return List.of(Map.of("no answer", unanswered.toString()));
        }
    }
}
