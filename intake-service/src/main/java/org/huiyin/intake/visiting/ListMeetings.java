package org.huiyin.intake.visiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.helping.EnterpriseGate;
import org.huiyin.intake.store.register.MeetingRows;
import org.huiyin.intake.store.register.MeetingRows.Wanted;
import org.huiyin.intake.visiting.EnterpriseFile.MeetingView;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;

/** Shows what meetings decided: of one enterprise, or whatever is open, the overdue first. */
@ApplicationScoped
public class ListMeetings {
    private static final int MOST = 50;

    private final RequestSessions sessions;
    private final EnterpriseGate gate;
    private final MeetingRows meetings;
    private final DatabaseClock clock;
    private final OfficeDay day;

    ListMeetings(
            RequestSessions sessions, EnterpriseGate gate, MeetingRows meetings, DatabaseClock clock, OfficeDay day) {
        this.sessions = sessions;
        this.gate = gate;
        this.meetings = meetings;
        this.clock = clock;
        this.day = day;
    }

    /** Where a page of open decisions begins. */
    public record After(LocalDate day, UUID id) {
        public static final After START = new After(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    }

    public Uni<Page<DecisionView>> open(Actor actor, After after, int size) {
        return sessions.withTransaction(session -> clock.now(session).chain(now -> gate.sight(session, actor, now)
                        .chain(codes -> meetings.open(
                                session, new Wanted(codes, after.day(), after.id(), size + 1), day.of(now)))))
                .map(found -> Page.of(found, size, decided -> Cursor.of(decided.dueOn(), decided.id()))
                        .map(DecisionView::of));
    }

    Uni<List<MeetingView>> of(Mutiny.Session session, UUID enterprise, LocalDate today) {
        return meetings.decisions(session, enterprise, today).chain(decided -> {
            Map<UUID, List<DecisionView>> byMeeting =
                    decided.stream().map(DecisionView::of).collect(Collectors.groupingBy(DecisionView::meetingId));
            return meetings.meetings(session, enterprise, MOST).map(held -> held.stream()
                    .map(each -> new MeetingView(
                            each.id(),
                            each.heldOn(),
                            each.participants(),
                            byMeeting.getOrDefault(each.id(), List.of())))
                    .toList());
        });
    }
}
