package org.huiyin.intake.helping;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EnterpriseRegistered;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.EnterpriseRows.Standing;

/** Tells how enterprises stand, after their versions were counted up. */
@ApplicationScoped
class EnterpriseEvents {
    private static final int AT_ONCE = 200;

    private final EnterpriseRows enterprises;
    private final Outbox outbox;
    private final Pepper pepper;
    private final OfficeDay day;

    EnterpriseEvents(EnterpriseRows enterprises, Outbox outbox, Pepper pepper, OfficeDay day) {
        this.enterprises = enterprises;
        this.outbox = outbox;
        this.pepper = pepper;
        this.day = day;
    }

    /** Of these, however many. */
    Uni<Void> tell(Mutiny.Session session, Collection<UUID> ids, Instant now) {
        List<UUID> all = new ArrayList<>(ids);
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> tellPart(session, part, now))
                .onItem()
                .ignoreAsUni();
    }

    /** Counts the versions of these up, and tells. */
    Uni<Void> changed(Mutiny.Session session, Collection<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : enterprises.touch(session, ids, now).chain(() -> tell(session, ids, now));
    }

    private Uni<Void> tellPart(Mutiny.Session session, List<UUID> part, Instant now) {
        return enterprises
                .standing(session, part, day.of(now))
                .chain(standing -> outbox.append(
                        session,
                        standing.stream()
                                .map(each -> NewEvent.of(event(each), each.eventSeq(), now))
                                .toList()));
    }

    private EnterpriseRegistered event(Standing standing) {
        return new EnterpriseRegistered(
                standing.id(),
                pepper.pseudonym("enterprise", standing.creditCode()),
                standing.aboveScale(),
                standing.territory(),
                standing.industry(),
                standing.helpers().stream()
                        .map(helper -> new EnterpriseRegistered.Helper(
                                helper.code(),
                                helper.role(),
                                helper.mailbox(),
                                helper.starts(),
                                helper.ends(),
                                helper.assignedAt()))
                        .toList(),
                standing.changedAt());
    }
}
