package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.supervision.Round;
import org.huiyin.dispatch.supervision.Visit;
import org.jspecify.annotations.Nullable;

/** Rounds of the supervision groups, with what they found of each case. Only ever added to. */
@ApplicationScoped
public class RoundStore {
    private static final String ADD =
            "insert into supervision_round (id, group_id, visited_on, recorded_by, recorded_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String ADD_VISITS =
            "insert into supervision_visit (round_id, case_id, solved, handled) values ";
    private static final String PLACES = "(?, ?, ?, ?)";
    private static final int COLUMNS = 4;
    private static final String LIST =
            """
            with page as (
              select r.* from supervision_round r where r.group_id = ? and (r.recorded_at, r.id) < (?, ?)
              order by r.recorded_at desc, r.id desc limit ?)
            select p.id, p.group_id, p.visited_on, p.recorded_by, p.recorded_at, v.case_id, v.solved, v.handled
            from page p join supervision_visit v on v.round_id = p.id
            where not exists (select from referral_stub r where r.case_id = v.case_id)
            order by p.recorded_at desc, p.id desc, v.case_id""";
    private static final Position BEGINNING = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public Uni<Void> add(Mutiny.Session session, Round round) {
        return session.createNativeQuery(ADD)
                .setParameter(1, round.id())
                .setParameter(2, round.groupId())
                .setParameter(3, round.visitedOn())
                .setParameter(4, round.recordedBy())
                .setParameter(5, round.recordedAt())
                .executeUpdate()
                .chain(() -> addVisits(session, round));
    }

    /** Rounds of a group, the one recorded last first, from after a position on. */
    public Uni<List<Round>> of(Mutiny.Session session, UUID groupId, @Nullable Position after, int limit) {
        Position from = after == null ? BEGINNING : after;
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, groupId)
                .setParameter(2, from.at())
                .setParameter(3, from.id())
                .setParameter(4, limit)
                .getResultList()
                .map(RoundStore::rounds);
    }

    private static Uni<Void> addVisits(Mutiny.Session session, Round round) {
        List<Visit> visits = round.visits();
        var insert =
                session.createNativeQuery(ADD_VISITS + String.join(",", Collections.nCopies(visits.size(), PLACES)));
        for (int i = 0; i < visits.size(); i++) {
            insert.setParameter(i * COLUMNS + 1, round.id())
                    .setParameter(i * COLUMNS + 2, visits.get(i).caseId())
                    .setParameter(i * COLUMNS + 3, visits.get(i).solved())
                    .setParameter(i * COLUMNS + 4, visits.get(i).handled());
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    private static List<Round> rounds(List<Object[]> rows) {
        Map<UUID, List<Object[]>> byRound = new LinkedHashMap<>();
        rows.forEach(row ->
                byRound.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(row));
        return byRound.values().stream().map(RoundStore::round).toList();
    }

    private static Round round(List<Object[]> rows) {
        Object[] first = rows.get(0);
        Instant at = first[4] instanceof OffsetDateTime time ? time.toInstant() : (Instant) first[4];
        List<Visit> visits = rows.stream()
                .map(row -> new Visit((UUID) row[5], (Boolean) row[6], (Boolean) row[7]))
                .toList();
        return new Round((UUID) first[0], (UUID) first[1], (LocalDate) first[2], (String) first[3], at, visits);
    }
}
