package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.Account;
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.intake.store.register.HelperRows.Stored;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Takes a helper into the register, changes the entry, or says whose account it is. A new mailbox is told at once. */
@ApplicationScoped
public class RegisterHelper {
    private final HelperRows helpers;
    private final EnterpriseEvents events;
    private final OfficeDay day;

    RegisterHelper(HelperRows helpers, EnterpriseEvents events, OfficeDay day) {
        this.helpers = helpers;
        this.events = events;
        this.day = day;
    }

    public Uni<Answer> register(Mutiny.Session session, HelperEntry entry, Instant now) {
        return helpers.lock(session, entry.code()).chain(known -> {
            if (known.isPresent()) {
                throw Problems.conflict("helper-registered", "The helper is in the register; amend the entry.");
            }
            return put(session, List.of(entry), now)
                    .chain(() -> shown(session, entry.code()))
                    .map(stored -> Answer.created("/v1/helpers/" + stored.code(), stored.version(), stored));
        });
    }

    /** Only the version that the caller has read. */
    public Uni<Answer> amend(Mutiny.Session session, HelperEntry entry, long version, Instant now) {
        return helpers.lock(session, entry.code()).chain(known -> {
            requireVersion(known.orElseThrow(Problems::notFound), version);
            return put(session, List.of(entry), now)
                    .chain(() -> shown(session, entry.code()))
                    .map(stored -> Answer.ok(stored.version(), stored));
        });
    }

    /** From now on whoever has a token of this account sees what the helper may see. */
    public Uni<Answer> link(Mutiny.Session session, Link link, Instant now) {
        return helpers.lock(session, link.code()).chain(known -> {
            requireVersion(known.orElseThrow(Problems::notFound), link.version());
            return helpers.link(session, link.code(), link.account(), now)
                    .onFailure(ConstraintViolationException.class)
                    .transform(taken -> Problems.conflict("account-linked", "The account is another helper's."))
                    .chain(() -> shown(session, link.code()))
                    .map(stored -> Answer.ok(stored.version(), stored));
        });
    }

    /** Whose account it is, said of the version that was read. */
    public record Link(String code, Account account, long version) {}

    /** Any number of entries; those that say nothing new are left alone. Answers how many changed. */
    Uni<Integer> put(Mutiny.Session session, List<HelperEntry> entries, Instant now) {
        return helpers.moved(session, entries).chain(moved -> helpers.put(session, entries, now)
                .call(() -> helpers.helpedBy(session, moved, day.of(now))
                        .chain(enterprises -> events.changed(session, enterprises, now)))
                .map(List::size));
    }

    private static void requireVersion(Stored stored, long version) {
        if (stored.version() != version) {
            throw Problems.preconditionFailed();
        }
    }

    private Uni<Stored> shown(Mutiny.Session session, String code) {
        return helpers.find(session, code).map(found -> found.orElseThrow(IllegalStateException::new));
    }
}
