package org.huiyin.evaluation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/**
 * The events of one case as one text; they are taken apart by whoever has the time for it.
 *
 * @param lastRecordedAt of the last of them
 */
public record LoggedCase(UUID subject, Instant lastRecordedAt, String text) {
    private static final char BETWEEN_EVENTS = '\u001e';
    private static final char BETWEEN_COLUMNS = '\u001f';
    private static final int COLUMNS = 8;

    /** What intake said first, each topic in its order. */
    public List<Logged> events() {
        var events = new ArrayList<Logged>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(BETWEEN_EVENTS, from);
            int to = end < 0 ? text.length() : end;
            events.add(event(columns(from, to)));
            from = to + 1;
        }
        return events;
    }

    private String[] columns(int from, int to) {
        var columns = new String[COLUMNS];
        int begin = from;
        for (int i = 0; i < COLUMNS - 1; i++) {
            int end = text.indexOf(BETWEEN_COLUMNS, begin);
            columns[i] = text.substring(begin, end);
            begin = end + 1;
        }
        columns[COLUMNS - 1] = text.substring(begin, to);
        return columns;
    }

    private Logged event(String[] columns) {
        return new Logged(
                UUID.fromString(columns[0]),
                columns[1],
                subject,
                Long.parseLong(columns[2]),
                columns[3],
                columns[7],
                columns[4],
                Integer.parseInt(columns[5]),
                Long.parseLong(columns[6]));
    }
}
