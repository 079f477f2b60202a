package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.likeness.Sketch;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Complaints.ExternalIdKnown;
import org.huiyin.intake.store.LikenessRow;
import org.huiyin.intake.store.Particulars;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/** Gives drafts their numbers, stores them and tells the bus, in the caller's transaction: all or nothing. */
@ApplicationScoped
public class StoreDrafts {
    private final Complaints complaints;
    private final Outbox outbox;
    private final BusSealer busSealer;
    private final Pepper pepper;
    private final Catalogue catalogue;

    StoreDrafts(Complaints complaints, Outbox outbox, BusSealer busSealer, Pepper pepper, Catalogue catalogue) {
        this.complaints = complaints;
        this.outbox = outbox;
        this.busSealer = busSealer;
        this.pepper = pepper;
        this.catalogue = catalogue;
    }

    /** In the order given. Fails with {@link ExternalIdKnown} if a source's own number of one of them was filed before. */
    public Uni<Void> store(Mutiny.Session session, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return complaints
                .know(session, enterprises(drafts), drafts.get(0).row().filedAt)
                .chain(() ->
                        complaints.add(session, drafts.stream().map(Draft::row).toList()))
                .chain(() -> session.persistAll(beside(drafts)))
                .chain(() -> outbox.append(
                        session,
                        drafts.stream().flatMap(draft -> events(draft).stream()).toList()));
    }

    /** Each once, with the first name that it is given, and in one order for all, so that two batches can't block each other. */
    private static Collection<Enterprise> enterprises(List<Draft> drafts) {
        Map<String, Enterprise> enterprises = new TreeMap<>();
        for (Draft draft : drafts) {
            Enterprise enterprise = draft.complaint().party().enterprise();
            if (enterprise != null) {
                enterprises.putIfAbsent(enterprise.creditCode().value(), enterprise);
            }
        }
        return enterprises.values();
    }

    /** What stands in tables of its own: by what complaints are compared, and names that two persons open. */
    private static Object[] beside(List<Draft> drafts) {
        List<@Nullable Object> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(LikenessRow.of(draft.row(), draft.sketches())));
        drafts.forEach(draft -> rows.add(draft.identity()));
        return rows.stream().filter(Objects::nonNull).toArray();
    }

    private List<NewEvent> events(Draft draft) {
        ComplaintRow row = draft.row();
        List<NewEvent> events = new ArrayList<>();
        events.add(NewEvent.of(filed(draft), row.eventSequence, row.filedAt));
        Particulars contact = Particulars.of(draft.complaint().party().contactForLetters(), null);
        if (contact != null) {
            byte[] clear = contact.contactJson().getBytes(StandardCharsets.UTF_8);
            String sealed = busSealer.seal("contacts", row.id, clear);
            events.add(
                    NewEvent.of(new ContactRecorded(row.id, row.language, sealed), row.contactSequence, row.filedAt));
        }
        return events;
    }

    private ComplaintFiled filed(Draft draft) {
        ComplaintRow row = draft.row();
        Enterprise enterprise = draft.complaint().party().enterprise();
        Sketch words = draft.sketches().words();
        return new ComplaintFiled(
                row.id,
                row.number().toString(),
                row.kind,
                catalogue.main(row.category).code(),
                row.territory,
                row.channel,
                row.source,
                row.language,
                row.anonymous,
                row.filedBy,
                row.complainantKey,
                row.filedAt,
                enterprise == null
                        ? null
                        : pepper.pseudonym("enterprise", enterprise.creditCode().value()),
                words == null ? null : words.encoded());
    }
}
