package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.supervision.Group;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.problem.Problems;

/** Supervision groups: who belongs to them and what they look after. */
@ApplicationScoped
public class GroupStore {
    private static final String SEPARATOR = "\u001f";
    private static final String COLUMNS = "select g.id, g.version, g.name_zh, g.name_en,"
            + " array_to_string(g.members, chr(31)) as members, array_to_string(g.units, chr(31)) as units,"
            + " g.created_at from supervision_group g ";
    private static final String ADD =
            """
            insert into supervision_group (id, version, name_zh, name_en, members, units, created_by, created_at)
            values (?, ?, ?, ?, string_to_array(?, chr(31)), string_to_array(?, chr(31)), ?, ?)""";
    private static final String CHANGE =
            """
            update supervision_group set version = version + 1, members = string_to_array(?, chr(31)),
              units = string_to_array(?, chr(31)) where id = ? and version = ?""";
    private static final String WITHOUT_A_ROUND = COLUMNS
            + """
            where g.created_at < ? and not exists (select from supervision_round r
              where r.group_id = g.id and r.visited_on between ? and ?) order by g.id""";

    public Uni<Void> add(Mutiny.Session session, Group group, String author) {
        return session.createNativeQuery(ADD)
                .setParameter(1, group.id())
                .setParameter(2, group.version())
                .setParameter(3, group.name().zh())
                .setParameter(4, group.name().en())
                .setParameter(5, joined(group.members()))
                .setParameter(6, joined(group.units()))
                .setParameter(7, author)
                .setParameter(8, group.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Replaces members and units of the version that was read; 412 if it is another one by now. */
    public Uni<Void> change(Mutiny.Session session, Group read) {
        return session.createNativeQuery(CHANGE)
                .setParameter(1, joined(read.members()))
                .setParameter(2, joined(read.units()))
                .setParameter(3, read.id())
                .setParameter(4, read.version())
                .executeUpdate()
                .invoke(changed -> {
                    if (changed == 0) {
                        throw Problems.preconditionFailed();
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Group> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + "where g.id = ?", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(GroupStore::group);
    }

    /** All groups; a city has a handful. */
    public Uni<List<Group>> all(Mutiny.Session session) {
        return session.createNativeQuery(COLUMNS + "order by g.id", Object[].class)
                .getResultList()
                .map(GroupStore::groups);
    }

    /** Groups that existed before the week ended and made no round in it. */
    public Uni<List<Group>> withoutARound(Mutiny.Session session, Week week, Instant end) {
        return session.createNativeQuery(WITHOUT_A_ROUND, Object[].class)
                .setParameter(1, end)
                .setParameter(2, week.firstDay())
                .setParameter(3, week.lastDay())
                .getResultList()
                .map(GroupStore::groups);
    }

    private static List<Group> groups(List<Object[]> rows) {
        return rows.stream().map(GroupStore::group).toList();
    }

    private static Group group(Object[] row) {
        Instant at = row[6] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[6];
        return new Group(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                new Names((String) row[2], (String) row[3]),
                split((String) row[4]),
                split((String) row[5]),
                at);
    }

    private static String joined(Set<String> values) {
        return String.join(SEPARATOR, values.stream().sorted().toList());
    }

    private static Set<String> split(String values) {
        return Set.of(values.split(SEPARATOR));
    }
}
