package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiyin.dispatch.register.Names;

/** A supervision group (督导组): who goes on its rounds, and to which units. */
public record Group(UUID id, long version, Names name, Set<String> members, Set<String> units, Instant createdAt) {

    public Group {
        members = Set.copyOf(members);
        units = Set.copyOf(units);
        if (members.isEmpty() || units.isEmpty()) {
            throw new IllegalArgumentException("a group has members and units");
        }
    }

    /** A round is recorded by somebody who belongs to the group. */
    public boolean mayRecord(String subject) {
        return members.contains(subject);
    }
}
