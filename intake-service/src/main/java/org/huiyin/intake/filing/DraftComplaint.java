package org.huiyin.intake.filing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.access.AccessCode;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Particulars;
import org.huiyin.intake.store.SealedAnswers;
import org.huiyin.intake.store.SealedIdentityRow;
import org.huiyin.intake.store.SealedPlace;
import org.jspecify.annotations.Nullable;

/** Makes everything of a complaint but its number. No database: what costs time is done here, before a transaction has locks. */
@ApplicationScoped
public class DraftComplaint {
    private final MasterKey masterKey;
    private final EscrowKey escrowKey;
    private final Pepper pepper;
    private final Sketcher sketcher;
    private final ZoneId zone;

    public DraftComplaint(
            MasterKey masterKey,
            EscrowKey escrowKey,
            Pepper pepper,
            Sketcher sketcher,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.masterKey = masterKey;
        this.escrowKey = escrowKey;
        this.pepper = pepper;
        this.sketcher = sketcher;
        this.zone = zone;
    }

    /** Of a row of a file: the outside system keeps the number and is the way back to it, so nobody gets an access code. */
    public Draft draft(NewComplaint complaint, byte[] rowHash, Instant now) {
        Draft draft = draft(complaint, (AccessCode) null, now);
        draft.row().rowHash = rowHash;
        return draft;
    }

    Draft draft(NewComplaint complaint, @Nullable AccessCode code, Instant now) {
        ComplaintRow row = row(complaint, code, now);
        return new Draft(
                row,
                complaint,
                sketcher.sketches(complaint.title().value(), complaint.text().value()),
                identity(row, complaint));
    }

    private @Nullable SealedIdentityRow identity(ComplaintRow row, NewComplaint complaint) {
        Particulars identity = complaint.party().confidential()
                ? Particulars.of(complaint.party().contact(), null)
                : null;
        return identity == null ? null : SealedIdentityRow.of(escrowKey, row.complaintId(), identity);
    }

    private ComplaintRow row(NewComplaint complaint, @Nullable AccessCode code, Instant now) {
        ComplaintRow row = new ComplaintRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.year = (short) now.atZone(zone).getYear();
        row.state = Filed.CODE;
        row.version = 1;
        row.eventSequence = 1;
        row.contactSequence = complaint.party().contact() == null ? 0 : 1;
        describe(row, complaint);
        row.complainantKey = Pseudonym.of(pepper, complaint, row.complaintId());
        row.accessCode = code == null ? null : pepper.hash(code);
        seal(row, complaint);
        row.filedAt = now;
        row.changedAt = now;
        return row;
    }

    private static void describe(ComplaintRow row, NewComplaint complaint) {
        row.kind = complaint.codes().kind().name();
        row.category = complaint.codes().category();
        row.territory = complaint.codes().territory();
        row.channel = complaint.codes().channel().name();
        row.source = complaint.codes().source();
        row.language = complaint.language().code();
        row.anonymous = complaint.party().anonymous();
        row.confidential = complaint.party().confidential();
        row.filedBy = complaint.filer().by().name();
        row.filer = complaint.filer().subject();
        row.externalId = complaint.filer().externalId();
        var enterprise = complaint.party().enterprise();
        row.enterpriseCode = enterprise == null ? null : enterprise.creditCode().value();
    }

    private void seal(ComplaintRow row, NewComplaint complaint) {
        ComplaintKey key = masterKey.create(new ComplaintId(row.id));
        row.keyVersion = (short) key.version();
        row.wrappedKey = key.wrapped();
        row.title = key.seal(SealedField.TITLE, complaint.title().value());
        row.words = key.seal(SealedField.TEXT, complaint.text().value());
        Place place = complaint.place();
        row.place = place == null ? null : key.seal(SealedField.PLACE, SealedPlace.json(place));
        Particulars particulars = Particulars.of(
                complaint.party().contactForStaff(), complaint.filer().onBehalf());
        row.particulars = particulars == null ? null : key.seal(SealedField.PARTICULARS, particulars.json());
        Answers answers = complaint.answers();
        row.answers = answers == null ? null : key.seal(SealedField.ANSWERS, SealedAnswers.json(answers));
    }
}
