package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.AttachmentRow;
import org.huiyin.intake.store.Attachments;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;

/** Lists the files of a complaint to somebody who may see it, in the order in which they came. */
@ApplicationScoped
public class ListAttachments {
    private final RequestSessions sessions;
    private final Attachments attachments;
    private final SeeComplaint seeComplaint;
    private final MasterKey masterKey;

    ListAttachments(RequestSessions sessions, Attachments attachments, SeeComplaint seeComplaint, MasterKey masterKey) {
        this.sessions = sessions;
        this.attachments = attachments;
        this.seeComplaint = seeComplaint;
        this.masterKey = masterKey;
    }

    /** One page: a complaint has ten files at most. */
    public Uni<Page<AttachmentView>> list(Caller caller, String number) {
        return sessions.withTransaction(session -> seeComplaint
                .see(session, caller, number)
                .map(seen -> seen.complaint().row())
                .chain(row -> attachments.of(session, row).map(files -> new Page<>(views(row, files), null))));
    }

    private List<AttachmentView> views(ComplaintRow complaint, List<AttachmentRow> files) {
        if (files.isEmpty() || complaint.isErased()) {
            return List.of();
        }
        ComplaintKey key = complaint.key(masterKey);
        return files.stream()
                .map(row -> new AttachmentView(
                        row.id,
                        key.open(SealedField.attachmentName(row.id), row.name),
                        row.mediaType,
                        row.size,
                        row.addedBy,
                        row.addedAt))
                .toList();
    }
}
