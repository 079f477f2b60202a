package org.huiyin.intake.store.register;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.help.Meeting;
import org.huiyin.intake.store.JsonRows;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.VisitRows.Number;
import org.jspecify.annotations.Nullable;

/** Coordination meetings and their decisions. A decision is done once and stays. */
@ApplicationScoped
public class MeetingRows {
    private static final String SELECT =
            """
            select d.id, m.id as meeting_id, e.credit_code, m.held_on, d.words, d.owner_unit, d.owner_section, d.due_on,
              d.done_at is null and d.due_on < ? as overdue, d.done_at, d.done_note,
              (select jsonb_agg(jsonb_build_object('year', c.number_year, 'serial', c.number_serial) order by c.id)
                from decided_demand x join complaint c on c.id = x.complaint_id where x.decision_id = d.id) as demands
            from meeting_decision d join coordination_meeting m on m.id = d.meeting_id join enterprise e on e.id = m.enterprise_id
            where\s""";
    private static final String OPEN =
            """
            d.done_at is null and (d.due_on, d.id) > (?, ?)
              and (cast(? as text) is null
                or e.credit_code in (select jsonb_array_elements_text(cast(cast(? as text) as jsonb))))
            order by d.due_on, d.id limit ?""";
    private static final String MEETINGS =
            """
            select id, held_on, to_jsonb(participants) as participants from coordination_meeting
            where enterprise_id = ? order by id desc limit ?""";
    private static final String ADD =
            """
            insert into coordination_meeting (id, enterprise_id, held_on, participants, recorded_by, recorded_at)
            values (?, ?, ?, array(select jsonb_array_elements_text(cast(cast(? as text) as jsonb))), ?, ?)""";
    private static final String ADD_DECISIONS =
            """
            insert into meeting_decision (id, meeting_id, words, owner_unit, owner_section, due_on)
            select id, ?, words, owner_unit, owner_section, due_on from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as d(id uuid, words text, owner_unit text, owner_section text, due_on date)""";
    private static final String ADD_DEMANDS =
            """
            insert into decided_demand (decision_id, complaint_id)
            select id, cast(jsonb_array_elements_text(demands) as uuid)
            from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as d(id uuid, demands jsonb)""";
    private static final String COMPLETE =
            """
            update meeting_decision set done_at = ?, done_by = ?, done_note = ? where id = ? and done_at is null""";

    /** A decision and how it stands. */
    public record Decided(
            UUID id,
            UUID meetingId,
            String creditCode,
            LocalDate heldOn,
            String words,
            String ownerUnit,
            @Nullable String ownerSection,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable String doneNote,
            List<Number> demands) {}

    /** A meeting without its decisions. */
    public record Held(UUID id, LocalDate heldOn, List<String> participants) {}

    /** A new meeting, with the ids of the demands that it speaks of. */
    public record Fresh(UUID id, UUID enterprise, Meeting meeting, Map<ComplaintNumber, UUID> demands) {}

    /** Which open decisions a page shows: those of these enterprises, or of all, after one. */
    public record Wanted(@Nullable Collection<String> codes, LocalDate afterDay, UUID afterId, int limit) {}

    private record Sent(
            UUID id,
            String words,
            String ownerUnit,
            @Nullable String ownerSection,
            LocalDate dueOn,
            List<UUID> demands) {}

    public Uni<Void> add(Mutiny.Session session, Fresh fresh, Author author) {
        Meeting meeting = fresh.meeting();
        String decisions = JsonRows.write(meeting.decisions().stream()
                .map(each -> sent(each, fresh.demands()))
                .toList());
        return JsonRows.execute(
                        session,
                        ADD,
                        fresh.id(),
                        fresh.enterprise(),
                        meeting.heldOn(),
                        JsonRows.write(meeting.participants()),
                        author.subject(),
                        author.now())
                .chain(() -> JsonRows.execute(session, ADD_DECISIONS, fresh.id(), decisions))
                .chain(() -> JsonRows.execute(session, ADD_DEMANDS, decisions))
                .replaceWithVoid();
    }

    private static Sent sent(Meeting.Decision decision, Map<ComplaintNumber, UUID> ids) {
        return new Sent(
                UuidCreator.getTimeOrderedEpoch(),
                decision.words(),
                decision.owner().unit(),
                decision.owner().section(),
                decision.dueOn(),
                decision.demands().stream().map(ids::get).toList());
    }

    /** The latest first. */
    public Uni<List<Held>> meetings(Mutiny.Session session, UUID enterprise, int limit) {
        return JsonRows.list(session, Held.class, MEETINGS, enterprise, limit);
    }

    public Uni<List<Decided>> decisions(Mutiny.Session session, UUID enterprise, LocalDate today) {
        return JsonRows.list(
                session, Decided.class, SELECT + "m.enterprise_id = ? order by d.due_on, d.id", today, enterprise);
    }

    /** By their day: what is overdue comes first. */
    public Uni<List<Decided>> open(Mutiny.Session session, Wanted wanted, LocalDate today) {
        String codes = wanted.codes() == null ? null : JsonRows.write(wanted.codes());
        return JsonRows.list(
                session,
                Decided.class,
                SELECT + OPEN,
                today,
                wanted.afterDay(),
                wanted.afterId(),
                codes,
                codes,
                wanted.limit());
    }

    public Uni<Optional<Decided>> find(Mutiny.Session session, UUID id, LocalDate today) {
        return JsonRows.find(session, Decided.class, SELECT + "d.id = ?", today, id);
    }

    /** False if it was done before. */
    public Uni<Boolean> complete(Mutiny.Session session, UUID id, String note, Author author) {
        return JsonRows.execute(session, COMPLETE, author.now(), author.subject(), note, id)
                .map(rows -> rows == 1);
    }
}
