package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.SealedField;

/** A row of the table {@code sealed_identity}: who complained confidentially, under a key of its own. */
@Entity
@Table(name = "sealed_identity")
public class SealedIdentityRow {
    @Id
    @Column(name = "complaint_id")
    public UUID complaintId;

    @Column(name = "key_version")
    public short keyVersion;

    @Column(name = "wrapped_key")
    public byte[] wrappedKey;

    public byte[] identity;

    /** Seals an identity for a complaint. */
    public static SealedIdentityRow of(EscrowKey escrow, ComplaintId complaint, Particulars identity) {
        ComplaintKey key = escrow.create(complaint);
        SealedIdentityRow row = new SealedIdentityRow();
        row.complaintId = complaint.value();
        row.keyVersion = (short) key.version();
        row.wrappedKey = key.wrapped();
        row.identity = key.seal(SealedField.IDENTITY, identity.json());
        return row;
    }

    public Particulars open(EscrowKey escrow) {
        ComplaintKey key = escrow.unwrap(new ComplaintId(complaintId), keyVersion, wrappedKey);
        return Particulars.from(key.open(SealedField.IDENTITY, identity));
    }
}
