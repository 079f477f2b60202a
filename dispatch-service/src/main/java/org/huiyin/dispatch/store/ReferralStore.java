package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.ReferralBody;
import org.huiyin.dispatch.cases.ReferralReason;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Why cases were referred and who looked at them since, for the persons named; and the stubs that are left for everybody else. */
@ApplicationScoped
public class ReferralStore {
    private static final String ADD =
            "insert into referral (case_id, body, reason, grounds, author, referred_at) values (?, ?, ?, ?, ?, ?)";
    private static final String ADD_STUB =
            "insert into referral_stub (case_id, number, body, referred_at) values (?, ?, ?, ?)";
    private static final String ADD_LOOK =
            "insert into sealed_look (case_id, looked_by, looked_at, looked_into) values (?, ?, ?, ?)";
    private static final String FIND =
            "select body, reason, grounds, author, referred_at from referral where case_id = ?";
    private static final String LOOKS =
            "select looked_by, looked_at, looked_into from sealed_look where case_id = ? order by id";
    private static final String STUBS =
            """
            select case_id, number, body, referred_at from referral_stub
            where (referred_at, case_id) < (?, ?) order by referred_at desc, case_id desc limit ?""";
    private static final String STUB = "select case_id, number, body, referred_at from referral_stub where case_id = ?";
    private static final Position BEGINNING = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public Uni<Void> add(Mutiny.Session session, Stub stub, Referral referral) {
        return session.createNativeQuery(ADD_STUB)
                .setParameter(1, stub.caseId())
                .setParameter(2, stub.number())
                .setParameter(3, stub.body().name())
                .setParameter(4, stub.since())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ADD)
                        .setParameter(1, stub.caseId())
                        .setParameter(2, referral.body().name())
                        .setParameter(3, referral.reason().name())
                        .setParameter(4, referral.grounds())
                        .setParameter(5, referral.author())
                        .setParameter(6, referral.referredAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> addLook(Mutiny.Session session, UUID caseId, Look look) {
        return session.createNativeQuery(ADD_LOOK)
                .setParameter(1, caseId)
                .setParameter(2, look.by())
                .setParameter(3, look.at())
                .setParameter(4, look.into())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** 404 for a case that was not referred. */
    public Uni<Referral> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, caseId)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(row -> new Referral(
                        ReferralBody.valueOf((String) row[0]),
                        ReferralReason.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        instant(row[4])));
    }

    /** All looks at a case, oldest first. */
    public Uni<List<Look>> looks(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(LOOKS, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Look((String) row[0], instant(row[1]), (String) row[2]))
                        .toList());
    }

    /** The one referred last first, from after a position on. */
    public Uni<List<Stub>> stubs(Mutiny.Session session, @Nullable Position after, int limit) {
        Position from = after == null ? BEGINNING : after;
        return session.createNativeQuery(STUBS, Object[].class)
                .setParameter(1, from.at())
                .setParameter(2, from.id())
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(ReferralStore::stub).toList());
    }

    public Uni<Stub> stub(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(STUB, Object[].class)
                .setParameter(1, caseId)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(ReferralStore::stub);
    }

    private static Stub stub(Object[] row) {
        return new Stub((UUID) row[0], (String) row[1], ReferralBody.valueOf((String) row[2]), instant(row[3]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /** To whom, why and by whom a case was referred; the grounds are words of staff. */
    public record Referral(
            ReferralBody body, ReferralReason reason, String grounds, String author, Instant referredAt) {}

    /** What everybody else may know of a referred case. */
    public record Stub(UUID caseId, String number, ReferralBody body, Instant since) {}

    /** That somebody named looked at a part of a referred case. */
    public record Look(String by, Instant at, String into) {}
}
