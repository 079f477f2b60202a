package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.store.register.AssignmentRows;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.AssignmentRows.Ending;
import org.huiyin.intake.store.register.AssignmentRows.Held;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Says who helps an enterprise in which role. Whoever held the role until then is replaced from that day on; the history stays. */
@ApplicationScoped
public class AssignHelper {
    private final EnterpriseRows enterprises;
    private final AssignmentRows assignments;
    private final EnterpriseEvents events;

    AssignHelper(EnterpriseRows enterprises, AssignmentRows assignments, EnterpriseEvents events) {
        this.enterprises = enterprises;
        this.assignments = assignments;
        this.events = events;
    }

    /** The periods of help of an enterprise, the latest first. */
    public record Helpers(List<Held> items) {}

    /** Only on the version of the enterprise that the caller has read. */
    public Uni<Answer> assign(Mutiny.Session session, Assignment wanted, long version, Author author) {
        String code = wanted.enterprise().value();
        return locked(session, code, version)
                .chain(stored -> refuseUnknown(session, wanted)
                        .chain(() -> assign(session, List.of(wanted), author))
                        .chain(() -> shown(session, stored)))
                .map(shown -> Answer.created("/v1/enterprises/" + code, shown.version(), shown.helpers()));
    }

    /** Lets a period end without a successor. */
    public Uni<Answer> end(Mutiny.Session session, String code, Ended ended, Author author) {
        return locked(session, code, ended.version())
                .chain(stored -> assignments
                        .end(session, new Ending(stored.id(), ended.assignment(), ended.until()), author)
                        .invoke(done -> {
                            if (!done) {
                                throw Problems.conflict(
                                        "not-in-force", "No such period of this enterprise lasts beyond that day.");
                            }
                        })
                        .chain(() -> events.changed(session, List.of(stored.id()), author.now()))
                        .chain(() -> shown(session, stored)))
                .map(shown -> Answer.ok(shown.version(), shown.helpers()));
    }

    /** Which period ends, with which last day, decided on which version of the enterprise. */
    public record Ended(UUID assignment, LocalDate until, long version) {}

    /** Any number; what is so already is left alone. Answers how many are new. */
    Uni<Integer> assign(Mutiny.Session session, List<Assignment> wanted, Author author) {
        return assignments
                .assign(session, wanted, author)
                .onFailure(AssignmentRows::isTaken)
                .transform(taken -> Problems.conflict(
                        "role-taken",
                        "Somebody holds this role on a day of the period and can't be replaced: begin on a later day."))
                .call(ids -> events.changed(session, Set.copyOf(ids), author.now()))
                .map(List::size);
    }

    private Uni<Void> refuseUnknown(Mutiny.Session session, Assignment wanted) {
        return assignments
                .unknown(session, List.of(wanted))
                .invoke(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw Problems.unprocessable("/helper", "unknown-code", "is not the code of a helper");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Stored> locked(Mutiny.Session session, String code, long version) {
        return enterprises.lock(session, code).map(found -> {
            Stored stored = found.orElseThrow(Problems::notFound);
            if (stored.version() != version) {
                throw Problems.preconditionFailed();
            }
            return stored;
        });
    }

    private Uni<Shown> shown(Mutiny.Session session, Stored before) {
        return enterprises.find(session, before.creditCode()).chain(now -> assignments
                .history(session, before.id())
                .map(held -> new Shown(now.orElse(before).version(), new Helpers(held))));
    }

    private record Shown(long version, Helpers helpers) {}
}
