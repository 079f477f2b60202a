package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.EnterpriseEntry;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Takes an enterprise into the register, or changes its entry, and tells the bus. */
@ApplicationScoped
public class RegisterEnterprise {
    private final EnterpriseRows enterprises;
    private final EnterpriseEvents events;

    RegisterEnterprise(EnterpriseRows enterprises, EnterpriseEvents events) {
        this.enterprises = enterprises;
        this.events = events;
    }

    public Uni<Answer> register(Mutiny.Session session, EnterpriseEntry entry, Instant now) {
        return enterprises.lock(session, entry.creditCode().value()).chain(known -> {
            if (known.isPresent()) {
                throw Problems.conflict("enterprise-registered", "The enterprise is in the register; amend its entry.");
            }
            return put(session, List.of(entry), now)
                    .chain(() -> shown(session, entry))
                    .map(stored -> Answer.created(
                            "/v1/enterprises/" + stored.creditCode(), stored.version(), EnterpriseView.of(stored)));
        });
    }

    /** Only the version that the caller has read. */
    public Uni<Answer> amend(Mutiny.Session session, EnterpriseEntry entry, long version, Instant now) {
        return enterprises.lock(session, entry.creditCode().value()).chain(known -> {
            if (known.orElseThrow(Problems::notFound).version() != version) {
                throw Problems.preconditionFailed();
            }
            return put(session, List.of(entry), now)
                    .chain(() -> shown(session, entry))
                    .map(stored -> Answer.ok(stored.version(), EnterpriseView.of(stored)));
        });
    }

    /** Any number of entries; those that say nothing new are left alone. Answers how many changed. */
    Uni<Integer> put(Mutiny.Session session, List<EnterpriseEntry> entries, Instant now) {
        return enterprises.put(session, entries, now).chain(ids -> events.tell(session, ids, now)
                .replaceWith(ids.size()));
    }

    private Uni<Stored> shown(Mutiny.Session session, EnterpriseEntry entry) {
        return enterprises
                .find(session, entry.creditCode().value())
                .map(found -> found.orElseThrow(IllegalStateException::new));
    }
}
