package org.huiyin.notification.api;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.store.InboxRows.Sight;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;

/** What an actor may see of the inbox: the entries of their own sections, for the roles they hold. */
final class Sights {

    private Sights() {}

    static Sight of(Actor reader) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (reader.has(Roles.HANDLER)) {
            audiences.add(Audience.HANDLER);
        }
        if (reader.has(Roles.LEADER)) {
            audiences.add(Audience.LEADER);
        }
        return new Sight(reader.subject(), reader.sections(), audiences);
    }

    static long entryId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problems.badRequest("bad-cursor", "This is not the id of an entry.");
        }
    }
}
