package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.dispute.Agreement;
import org.huiyin.dispatch.dispute.Attempt;
import org.huiyin.dispatch.dispute.Meeting;
import org.huiyin.dispatch.store.DisputeRecord.Asked;
import org.huiyin.dispatch.store.DisputeRecord.Held;
import org.huiyin.dispatch.store.DisputeRecord.Party;
import org.huiyin.dispatch.store.DisputeRecord.Settled;
import org.huiyin.dispatch.store.DisputeRecord.Signature;
import org.jspecify.annotations.Nullable;

/** Disputes, with words only sealed. Entries are only ever added; whoever adds one holds the lock of its case. */
@ApplicationScoped
public class Disputes {
    private static final String ADD_PARTY =
            """
            insert into dispute_party
              (case_id, number, party_id, round, sealed_name, sealed_credit_code, sealed_contact, author, named_at)
            values (?, ?, ?, ?, ?, cast(? as text), cast(? as text), ?, ?)""";
    private static final String ADD_MEETING =
            """
            insert into dispute_meeting
              (case_id, number, party, round, held_on, complainant_attended, respondent_attended, sealed_minutes, author, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_AGREEMENT =
            """
            insert into dispute_agreement (case_id, number, party, round, reached, agreed_on, sealed_terms, author, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_FOLLOW_UP =
            """
            insert into dispute_follow_up (case_id, number, party, round, satisfaction, author, asked_at)
            values (?, ?, ?, ?, cast(? as text), ?, ?)""";
    private static final String PARTIES =
            """
            select number, party_id, round, sealed_name, sealed_credit_code, sealed_contact, author, named_at
            from dispute_party where case_id = ? order by number""";
    private static final String MEETINGS =
            """
            select party, round, author, recorded_at, number, held_on, complainant_attended, respondent_attended, sealed_minutes
            from dispute_meeting where case_id = ? order by number""";
    private static final String AGREEMENTS =
            """
            select party, round, author, recorded_at, reached, agreed_on, sealed_terms
            from dispute_agreement where case_id = ? order by number""";
    private static final String FOLLOW_UPS =
            """
            select party, round, author, asked_at, satisfaction
            from dispute_follow_up where case_id = ? order by number""";

    /** All of a case; empty lists where there is no dispute. */
    public Uni<DisputeRecord> of(Mutiny.Session session, UUID caseId) {
        return rows(session, PARTIES, caseId).chain(parties -> rows(session, MEETINGS, caseId)
                .chain(meetings -> rows(session, AGREEMENTS, caseId).chain(agreements -> rows(
                                session, FOLLOW_UPS, caseId)
                        .map(followUps -> new DisputeRecord(
                                parties.stream().map(Disputes::party).toList(),
                                meetings.stream().map(Disputes::held).toList(),
                                agreements.stream().map(Disputes::settled).toList(),
                                followUps.stream().map(Disputes::asked).toList())))));
    }

    public Uni<Void> add(Mutiny.Session session, UUID caseId, Party party) {
        return run(session.createNativeQuery(ADD_PARTY)
                .setParameter(1, caseId)
                .setParameter(2, party.number())
                .setParameter(3, party.partyId())
                .setParameter(4, party.round())
                .setParameter(5, party.sealedName())
                .setParameter(6, party.sealedCreditCode())
                .setParameter(7, party.sealedContact())
                .setParameter(8, party.author())
                .setParameter(9, party.namedAt()));
    }

    public Uni<Void> add(Mutiny.Session session, UUID caseId, Held held) {
        Meeting meeting = held.meeting();
        return run(session.createNativeQuery(ADD_MEETING)
                .setParameter(1, caseId)
                .setParameter(2, meeting.number())
                .setParameter(3, held.by().party())
                .setParameter(4, held.by().round())
                .setParameter(5, meeting.heldOn())
                .setParameter(6, meeting.complainantAttended())
                .setParameter(7, meeting.respondentAttended())
                .setParameter(8, held.sealedMinutes())
                .setParameter(9, held.by().author())
                .setParameter(10, held.by().at()));
    }

    public Uni<Void> add(Mutiny.Session session, UUID caseId, int number, Settled settled) {
        return run(session.createNativeQuery(ADD_AGREEMENT)
                .setParameter(1, caseId)
                .setParameter(2, number)
                .setParameter(3, settled.by().party())
                .setParameter(4, settled.by().round())
                .setParameter(5, settled.agreement().reached())
                .setParameter(6, settled.agreement().agreedOn())
                .setParameter(7, settled.sealedTerms())
                .setParameter(8, settled.by().author())
                .setParameter(9, settled.by().at()));
    }

    public Uni<Void> add(Mutiny.Session session, UUID caseId, int number, Asked asked) {
        Satisfaction satisfaction = asked.attempt().satisfaction();
        return run(session.createNativeQuery(ADD_FOLLOW_UP)
                .setParameter(1, caseId)
                .setParameter(2, number)
                .setParameter(3, asked.by().party())
                .setParameter(4, asked.by().round())
                .setParameter(5, satisfaction == null ? null : satisfaction.name())
                .setParameter(6, asked.by().author())
                .setParameter(7, asked.by().at()));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String query, UUID caseId) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter(1, caseId)
                .getResultList();
    }

    private static Uni<Void> run(Mutiny.Query<?> statement) {
        return statement.executeUpdate().replaceWithVoid();
    }

    private static Party party(Object[] row) {
        return new Party(
                (Integer) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Instants.of(row[7]));
    }

    private static Held held(Object[] row) {
        Meeting meeting = new Meeting((Integer) row[4], (LocalDate) row[5], (Boolean) row[6], (Boolean) row[7]);
        return new Held(signature(row), meeting, (String) row[8]);
    }

    private static Settled settled(Object[] row) {
        return new Settled(signature(row), new Agreement((Boolean) row[4], (LocalDate) row[5]), (String) row[6]);
    }

    private static Asked asked(Object[] row) {
        Instant at = Instants.of(row[3]);
        return new Asked(signature(row), new Attempt(at, satisfaction((String) row[4])));
    }

    private static @Nullable Satisfaction satisfaction(@Nullable String name) {
        return name == null ? null : Satisfaction.valueOf(name);
    }

    private static Signature signature(Object[] row) {
        return new Signature((Integer) row[0], (Integer) row[1], (String) row[2], Instants.of(row[3]));
    }
}
