package org.huiyin.intake.visiting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.help.Visit;
import org.huiyin.intake.helping.EnterpriseGate;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.VisitRows;
import org.huiyin.intake.store.register.VisitRows.Fresh;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;

/** Writes down that an enterprise was visited. */
@ApplicationScoped
public class RecordVisit {
    private final EnterpriseGate gate;
    private final VisitRows visits;
    private final OfficeDay day;

    RecordVisit(EnterpriseGate gate, VisitRows visits, OfficeDay day) {
        this.gate = gate;
        this.visits = visits;
        this.day = day;
    }

    /** Where who went. */
    public record Wish(String creditCode, Visit visit) {}

    public Uni<Answer> record(Mutiny.Session session, Actor actor, Wish wish, Instant now) {
        if (wish.visit().on().isAfter(day.of(now))) {
            throw Problems.unprocessable("/visitedOn", "in-the-future", "must not be after today");
        }
        return gate.admit(session, actor, wish.creditCode(), now).chain(stored -> {
            Fresh fresh = new Fresh(UuidCreator.getTimeOrderedEpoch(), stored.id(), wish.visit());
            return visits.add(session, fresh, new Author(actor.subject(), now))
                    .invoke(known -> refuseUnknown(known, wish.visit()))
                    .chain(() -> visits.find(session, fresh.id()))
                    .map(found -> VisitView.of(found.orElseThrow(IllegalStateException::new)))
                    .map(view -> new Answer(201, "/v1/enterprises/" + wish.creditCode() + "/visits", null, view));
        });
    }

    private static void refuseUnknown(int known, Visit visit) {
        if (known < visit.visitors().size()) {
            throw Problems.unprocessable("/visitors", "unknown-code", "names somebody who is not in the register");
        }
    }
}
