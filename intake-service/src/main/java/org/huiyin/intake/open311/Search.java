package org.huiyin.intake.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.store.Open311Requests.Wanted;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search: ninety days and a thousand requests at most, as the specification has it. */
final class Search {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST = 1000;
    private static final Set<String> STATUSES = Set.of("open", "closed");

    private Search() {}

    /** The parameters as they were sent. */
    record Parameters(
            @Nullable String ids,
            @Nullable String services,
            @Nullable String from,
            @Nullable String until,
            @Nullable String statuses,
            @Nullable String page,
            @Nullable String pageSize) {}

    static Wanted read(Parameters sent, @Nullable String reader, Instant now) {
        int size = number(sent.pageSize(), MOST, MOST);
        int page = number(sent.page(), 1, MOST);
        if (present(sent.ids())) {
            return new Wanted(reader, serials(sent.ids()), List.of(), null, null, null, size, (page - 1) * size);
        }
        Instant until = present(sent.until()) ? time(sent.until()) : null;
        Instant from = present(sent.from()) ? time(sent.from()) : (until == null ? now : until).minus(LONGEST);
        if (Duration.between(from, until == null ? now : until).compareTo(LONGEST.plusMinutes(1)) > 0) {
            until = from.plus(LONGEST);
        }
        return new Wanted(
                reader, null, words(sent.services()), from, until, status(sent.statuses()), size, (page - 1) * size);
    }

    /** One whose number is none of ours is not there, like one that does not exist. */
    static List<Long> serials(@Nullable String ids) {
        return words(ids).stream()
                .map(ComplaintNumber::parse)
                .map(number -> number.map(ComplaintNumber::serial).orElse(0L))
                .toList();
    }

    /** Null for both. */
    private static @Nullable Boolean status(@Nullable String text) {
        List<String> statuses = words(text);
        if (!STATUSES.containsAll(statuses)) {
            throw Problems.badRequest("bad-status", "status is open or closed.");
        }
        return Set.copyOf(statuses).size() == 1 ? Boolean.valueOf(statuses.contains("open")) : null;
    }

    private static List<String> words(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> words = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (words.size() > MOST || text.indexOf('\0') >= 0) {
            throw Problems.badRequest("bad-list", "A list has at most " + MOST + " words, separated by commas.");
        }
        return words;
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static Instant time(@Nullable String text) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Problems.badRequest("bad-time", "A time has a zone, such as 2026-03-02T01:00:00Z.");
        }
    }

    private static int number(@Nullable String text, int otherwise, int largest) {
        if (!present(text)) {
            return otherwise;
        }
        String digits = String.valueOf(text);
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > largest) {
            throw Problems.badRequest("bad-page", "page and page_size are numbers from 1 to " + largest + ".");
        }
        return Integer.parseInt(digits);
    }
}
