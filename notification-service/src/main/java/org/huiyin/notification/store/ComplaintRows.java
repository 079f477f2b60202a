package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.ComplaintFiled;

/** Statements on {@code complaint_facts}. */
@ApplicationScoped
public class ComplaintRows {

    private static final String CLUE = "CLUE";
    private static final String ADD =
            """
            insert into complaint_facts (id, number, source, language, anonymous, filed_at, enterprise_key)
            values (?, ?, ?, ?, ?, ?, nullif(?, '')) on conflict (id) do nothing""";

    private static final String ASSIGN =
            """
            update complaint_facts set section = ?, unit = ?, round = ?, due_on = ?, provisional = ? where id = ?""";

    private static final String MERGE =
            "update complaint_facts set section = ?, unit = ?, round = ?, due_on = ? where id = ?";

    private static final String EXTEND = "update complaint_facts set due_on = ?, provisional = ? where id = ?";

    private static final String FORGET = "update complaint_facts set anonymous = true where id = ?";

    private static final String FORGET_SENT =
            """
            update delivery set sealed_reply = null, masked_address = null
            where complaint_id = ? and audience = 'COMPLAINANT'""";

    public Uni<Void> add(Mutiny.Session session, ComplaintFiled filed) {
        return JsonRows.execute(
                        session,
                        ADD,
                        filed.complaintId(),
                        filed.number(),
                        filed.source(),
                        filed.language(),
                        filed.anonymous(),
                        filed.filedAt(),
                        helpable(filed))
                .replaceWithVoid();
    }

    /** The enterprise whose helpers are told: of an anonymous complaint and of a clue there is none. */
    private static String helpable(ComplaintFiled filed) {
        String key = filed.enterpriseKey();
        return key == null || filed.anonymous() || filed.kind().equals(CLUE) ? "" : key;
    }

    public Uni<Void> assign(Mutiny.Session session, CaseAssigned assigned) {
        return JsonRows.execute(
                        session,
                        ASSIGN,
                        assigned.section(),
                        assigned.unit(),
                        assigned.round(),
                        assigned.dueOn(),
                        assigned.provisional(),
                        assigned.caseId())
                .replaceWithVoid();
    }

    /** Merging puts nothing off, and may have another section answer. */
    public Uni<Void> merge(Mutiny.Session session, CaseMerged merged) {
        return JsonRows.execute(
                        session,
                        MERGE,
                        merged.section(),
                        merged.unit(),
                        merged.round(),
                        merged.dueOn(),
                        merged.caseId())
                .replaceWithVoid();
    }

    public Uni<Void> recompute(Mutiny.Session session, CaseDeadlineRecomputed recomputed) {
        return JsonRows.execute(session, EXTEND, recomputed.dueOn(), recomputed.provisional(), recomputed.caseId())
                .replaceWithVoid();
    }

    public Uni<Void> extend(Mutiny.Session session, CaseExtended extended) {
        return JsonRows.execute(session, EXTEND, extended.dueOn(), extended.provisional(), extended.caseId())
                .replaceWithVoid();
    }

    public Uni<Void> resume(Mutiny.Session session, CaseResumed resumed) {
        return JsonRows.execute(session, EXTEND, resumed.dueOn(), resumed.provisional(), resumed.caseId())
                .replaceWithVoid();
    }

    /** Nobody is written to any more, and nothing that was sealed for the complainant is kept. */
    public Uni<Void> forget(Mutiny.Session session, UUID complaint) {
        return JsonRows.execute(session, FORGET, complaint)
                .chain(() -> JsonRows.execute(session, FORGET_SENT, complaint))
                .replaceWithVoid();
    }
}
