package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Loads and saves what is known of attachments; the only place with statements on their table. */
@ApplicationScoped
public class Attachments {
    private static final String OF_COMPLAINT = "from AttachmentRow where complaintId = :complaint order by position";
    private static final String KNOWN = "select id from AttachmentRow where id in :ids";

    /** In the order in which they were added. */
    public Uni<List<AttachmentRow>> of(Mutiny.Session session, ComplaintRow complaint) {
        return session.createSelectionQuery(OF_COMPLAINT, AttachmentRow.class)
                .setParameter("complaint", complaint.id)
                .getResultList();
    }

    /** Empty as well if it belongs to another complaint. */
    public Uni<Optional<AttachmentRow>> find(Mutiny.Session session, ComplaintRow complaint, UUID id) {
        return session.find(AttachmentRow.class, id)
                .map(row -> Optional.ofNullable(row).filter(found -> found.complaintId.equals(complaint.id)));
    }

    public Uni<Void> add(Mutiny.Session session, AttachmentRow row) {
        return session.persist(row);
    }

    /** Those of the ids that belong to an attachment. */
    public Uni<List<UUID>> known(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery(KNOWN, UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
