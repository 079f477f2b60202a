package org.huiyin.intake.visiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.help.Share;
import org.huiyin.intake.helping.EnterpriseGate;
import org.huiyin.intake.helping.EnterpriseView;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ListComplaints;
import org.huiyin.intake.store.ComplaintFilter;
import org.huiyin.intake.store.register.AssignmentRows;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.intake.store.register.HelpFigures;
import org.huiyin.intake.store.register.VisitRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Shows the file of an enterprise, and the long lists in it page by page. */
@ApplicationScoped
public class ReadFile {
    private static final UUID LAST = new UUID(-1, -1);

    private final RequestSessions sessions;
    private final EnterpriseGate gate;
    private final AssignmentRows assignments;
    private final VisitRows visits;
    private final ListMeetings meetings;
    private final ListComplaints complaints;
    private final HelpFigures figures;
    private final DatabaseClock clock;
    private final OfficeDay day;

    ReadFile(
            RequestSessions sessions,
            EnterpriseGate gate,
            AssignmentRows assignments,
            VisitRows visits,
            ListMeetings meetings,
            ListComplaints complaints,
            HelpFigures figures,
            DatabaseClock clock,
            OfficeDay day) {
        this.sessions = sessions;
        this.gate = gate;
        this.assignments = assignments;
        this.visits = visits;
        this.meetings = meetings;
        this.complaints = complaints;
        this.figures = figures;
        this.clock = clock;
        this.day = day;
    }

    /** The file and the version of the entry. */
    public record Shown(EnterpriseFile file, long version) {}

    public Uni<Shown> file(Actor actor, String creditCode) {
        return sessions.withTransaction(session -> clock.now(session).chain(now -> gate.admit(
                        session, actor, creditCode, now)
                .chain(stored -> file(session, stored, day.of(now)).map(file -> new Shown(file, stored.version())))));
    }

    private Uni<EnterpriseFile> file(Mutiny.Session session, Stored stored, LocalDate today) {
        return assignments.history(session, stored.id()).chain(helpers -> meetings.of(session, stored.id(), today)
                .chain(meetings -> lists(session, stored)
                        .chain(lists -> figures.ofEnterprise(session, stored.creditCode())
                                .map(counted -> new EnterpriseFile(
                                        EnterpriseView.of(stored),
                                        Share.of(counted.solved(), counted.collected()),
                                        helpers,
                                        lists.visits(),
                                        lists.demands(),
                                        meetings)))));
    }

    private Uni<Lists> lists(Mutiny.Session session, Stored stored) {
        return visits.list(session, stored.id(), LAST, Page.DEFAULT_SIZE).chain(found -> complaints
                .find(session, demands(stored.creditCode(), null, Page.DEFAULT_SIZE))
                .map(page -> new Lists(found.stream().map(VisitView::of).toList(), page.items())));
    }

    private record Lists(List<VisitView> visits, List<ComplaintSummary> demands) {}

    public Uni<Page<VisitView>> visits(Actor actor, String creditCode, @Nullable UUID before, int size) {
        return sessions.withTransaction(session -> gate.admit(session, actor, creditCode)
                        .chain(stored -> visits.list(session, stored.id(), before == null ? LAST : before, size + 1)))
                .map(found ->
                        Page.of(found, size, visit -> Cursor.of(visit.id())).map(VisitView::of));
    }

    /** Demands are what the figures count as such; what was referred is in no list. */
    public Uni<Page<ComplaintSummary>> demands(Actor actor, String creditCode, @Nullable UUID before, int size) {
        return sessions.withTransaction(session -> gate.admit(session, actor, creditCode)
                .chain(stored -> complaints.find(session, demands(stored.creditCode(), before, size))));
    }

    private static ComplaintFilter demands(String creditCode, @Nullable UUID before, int size) {
        return new ComplaintFilter(
                new ComplaintFilter.Scope.Demands(creditCode), ComplaintFilter.Narrowing.NONE, before, size);
    }
}
