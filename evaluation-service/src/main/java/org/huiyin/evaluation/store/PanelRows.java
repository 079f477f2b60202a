package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.panel.CastVote;
import org.huiyin.evaluation.panel.Choice;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Member;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.panel.Vote;

/** Members, votes and verdicts of a cycle's panel. Nothing of it is ever changed. */
@ApplicationScoped
public class PanelRows {
    private static final String NAME =
            """
            insert into panel_member (cycle_id, subject, unit, named_by, named_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String MEMBERS = "select subject, unit from panel_member where cycle_id = ? order by subject";
    private static final String VOTE =
            "insert into panel_vote (cycle_id, run_id, list, section, member, vote, cast_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String VOTES =
            """
            select list, section, member, vote from panel_vote where cycle_id = ? and run_id = ?
            order by list, section, member""";
    private static final String DECIDE =
            """
            insert into panel_verdict (cycle_id, run_id, list, section, choice, reason, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERDICTS =
            """
            select distinct on (list, section) list, section, choice, reason from panel_verdict
            where cycle_id = ? order by list, section, id desc""";
    private static final String JUDGES =
            """
            select member, section from panel_vote where cycle_id = ? and section = ?
            union select decided_by, section from panel_verdict where cycle_id = ? and section = ?""";

    /** Who does it on which run of which cycle, and when. */
    public record Deed(UUID cycle, UUID run, String by, Instant at) {}

    /** False if the person is a member already. */
    public Uni<Boolean> name(Mutiny.Session session, UUID cycle, Member member, Entered entered) {
        return Statements.update(session, NAME, cycle, member.subject(), member.unit(), entered.by(), entered.at())
                .map(added -> added == 1);
    }

    public Uni<List<Member>> members(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, MEMBERS, row -> new Member(row.text(0), row.text(1)), cycle);
    }

    public Uni<Void> vote(Mutiny.Session session, Deed deed, CastVote cast) {
        return Statements.insert(
                session,
                VOTE,
                deed.cycle(),
                deed.run(),
                cast.seat().list().name(),
                cast.seat().section(),
                cast.member(),
                cast.vote().name(),
                deed.at());
    }

    public Uni<List<CastVote>> votes(Mutiny.Session session, UUID cycle, UUID run) {
        return Statements.list(
                session, VOTES, row -> new CastVote(seat(row), row.text(2), row.word(Vote.class, 3)), cycle, run);
    }

    public Uni<Void> decide(Mutiny.Session session, Deed deed, Verdict verdict) {
        ReasonCode reason = verdict.reason();
        return Statements.insert(
                session,
                DECIDE,
                deed.cycle(),
                deed.run(),
                verdict.seat().list().name(),
                verdict.seat().section(),
                verdict.choice().name(),
                reason == null ? null : reason.name(),
                deed.by(),
                deed.at());
    }

    /** The last verdict on each seat. */
    public Uni<List<Verdict>> verdicts(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, VERDICTS, PanelRows::verdict, cycle);
    }

    /** Whoever voted or decided on a section in any run of the cycle. */
    public Uni<List<String>> judges(Mutiny.Session session, UUID cycle, String section) {
        return Statements.list(session, JUDGES, row -> row.text(0), cycle, section, cycle, section);
    }

    private static Seat seat(Columns row) {
        return new Seat(row.word(ListKind.class, 0), row.text(1));
    }

    private static Verdict verdict(Columns row) {
        return new Verdict(seat(row), row.word(Choice.class, 2), row.wordOrNull(ReasonCode.class, 3));
    }
}
