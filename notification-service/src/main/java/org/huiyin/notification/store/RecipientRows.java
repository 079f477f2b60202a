package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Statements on {@code contact} and {@code section}. What arrives here late wakes the deliveries that wait for it. */
@ApplicationScoped
public class RecipientRows {

    private static final String PUT_CONTACT =
            """
            insert into contact (complaint_id, language, sealed) values (?, ?, ?)
            on conflict (complaint_id) do update set language = excluded.language, sealed = excluded.sealed""";

    private static final String PUT_SECTION =
            """
            insert into section (code, name_zh, name_en, unit, unit_name_zh, unit_name_en, leader, leader_mailbox,
              section_mailbox) values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''))
            on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit,
              unit_name_zh = excluded.unit_name_zh, unit_name_en = excluded.unit_name_en, leader = excluded.leader,
              leader_mailbox = excluded.leader_mailbox, section_mailbox = excluded.section_mailbox""";

    private final String wakeForContact;
    private final String wakeForSection;

    RecipientRows(DatabaseClock clock) {
        this.wakeForContact = "update delivery set next_at = " + clock.expression()
                + " where complaint_id = ? and state = 'DUE' and waiting_for = 'CONTACT'";
        this.wakeForSection = "update delivery set next_at = " + clock.expression()
                + " where facts ->> 'section' = ? and state = 'DUE' and waiting_for = 'SECTION'";
    }

    public Uni<Void> put(Mutiny.Session session, ContactRecorded contact) {
        return JsonRows.execute(session, PUT_CONTACT, contact.complaintId(), contact.language(), contact.sealed())
                .chain(() -> JsonRows.execute(session, wakeForContact, contact.complaintId()))
                .replaceWithVoid();
    }

    public Uni<Void> forget(Mutiny.Session session, UUID complaint) {
        return JsonRows.execute(session, "delete from contact where complaint_id = ?", complaint)
                .replaceWithVoid();
    }

    public Uni<Void> put(Mutiny.Session session, SectionRegistered section) {
        return JsonRows.execute(
                        session,
                        PUT_SECTION,
                        section.code(),
                        section.nameZh(),
                        section.nameEn(),
                        section.unit(),
                        section.unitNameZh(),
                        section.unitNameEn(),
                        section.leader(),
                        blankIfAbsent(section.leaderMailbox()),
                        blankIfAbsent(section.sectionMailbox()))
                .chain(() -> JsonRows.execute(session, wakeForSection, section.code()))
                .replaceWithVoid();
    }

    private static String blankIfAbsent(@Nullable String mailbox) {
        return mailbox == null ? "" : mailbox;
    }
}
