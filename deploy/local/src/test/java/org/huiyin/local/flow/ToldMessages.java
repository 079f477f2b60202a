package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.local.ServiceName;

/** What has become of the messages that are owed: in the rows of notification, on its topic, and where they should have arrived. */
final class ToldMessages {
    private static final String DELIVERIES = "select event_id || ' ' || channel || ' ' || recipient from delivery";
    private static final String DELIVERED = DELIVERIES + " where state = 'DELIVERED'";
    private static final String COUNT = "select count(*) from delivery where state = 'DELIVERED'";
    private static final String ENTRIES = "select delivery_id::text from inbox_entry";
    /** A relay may send an event again: the row is one all the same. */
    private static final String OUTCOMES =
            "select payload ->> 'deliveryId' from outbox where type = 'delivery.completed.v1'";

    private static final String WAITING = "select 'unpublished ' || event_id from outbox where published_at is null"
            + " union all select 'parked ' || event_id from parked_event"
            + " union all select 'quarantined ' || kafka_offset from quarantined_record";

    private final Set<String> owed;
    private final Stack house;
    private final Recipients recipients;

    ToldMessages(Set<String> owed, Stack house, Recipients recipients) {
        this.owed = Set.copyOf(owed);
        this.house = house;
        this.recipients = recipients;
    }

    /** How many deliveries have ended well. */
    int delivered() {
        return Integer.parseInt(rows(COUNT).get(0));
    }

    /** Letters and calls that arrived a second time. */
    int copies() {
        return copies(recipients.letters()) + copies(recipients.calls());
    }

    /** What is not as it is owed, a line each. A letter or call too many is none of it: {@link #copies} counts those. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        compare("deliveries", rows(DELIVERIES), owed, faults);
        compare("delivered", rows(DELIVERED), owed, faults);
        compare("entries in inboxes", rows(ENTRIES), ids("INBOX"), faults);
        compare("outcomes", rows(OUTCOMES), owed.stream().map(ToldMessages::id).collect(Collectors.toSet()), faults);
        compare("letters", Set.copyOf(recipients.letters()), ids("MAIL"), faults);
        compare("calls", Set.copyOf(recipients.calls()), ids("WEBHOOK"), faults);
        compare("left waiting", rows(WAITING), Set.of(), faults);
        return faults;
    }

    private static void compare(String what, Collection<String> found, Set<String> expected, List<String> faults) {
        var distinct = new HashSet<>(found);
        long missing = expected.stream().filter(one -> !distinct.contains(one)).count();
        long unowed = distinct.stream().filter(one -> !expected.contains(one)).count();
        int doubled = copies(found);
        if (missing + unowed + doubled > 0) {
            faults.add("%s: %d missing, %d not owed, %d doubled of %d"
                    .formatted(what, missing, unowed, doubled, expected.size()));
        }
    }

    private static int copies(Collection<String> found) {
        return found.size() - Set.copyOf(found).size();
    }

    private Set<String> ids(String channel) {
        return owed.stream()
                .filter(message -> message.split(" ")[1].equals(channel))
                .map(ToldMessages::id)
                .collect(Collectors.toSet());
    }

    /** By which recipients know a message again: made from event, channel and role, so that nothing that happens changes it. */
    private static String id(String message) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5")
                    .digest(message.replace(' ', '|').getBytes(UTF_8));
            return "%032x"
                    .formatted(new BigInteger(1, hash))
                    .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String query) {
        try (Connection notification = house.database(ServiceName.NOTIFICATION);
                Statement statement = notification.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
