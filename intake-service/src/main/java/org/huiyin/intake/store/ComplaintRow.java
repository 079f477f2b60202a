package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code complaint}, nothing more: its fields are public and its words are ciphertext. */
@Entity
@Table(name = "complaint")
public class ComplaintRow {
    @Id
    public UUID id;

    @Column(name = "number_year")
    public short year;

    @Column(name = "number_serial")
    public long serial;

    public String state;
    public long version;

    @Column(name = "event_seq")
    public long eventSequence;

    @Column(name = "contact_seq")
    public long contactSequence;

    public String kind;
    public String category;
    public String territory;
    public String channel;
    public String source;
    public String language;
    public boolean anonymous;

    @Column(name = "filed_by")
    public String filedBy;

    public @Nullable String filer;

    @Column(name = "external_id")
    public @Nullable String externalId;

    /** Keyed hash of the row of a file that it was made of, to know the same row again. */
    @Column(name = "row_hash")
    public byte @Nullable [] rowHash;

    @Column(name = "enterprise_code")
    public @Nullable String enterpriseCode;

    @Column(name = "complainant_key")
    public String complainantKey;

    @Column(name = "access_code")
    public byte @Nullable [] accessCode;

    @Column(name = "key_version")
    public short keyVersion;

    @Column(name = "wrapped_key")
    public byte[] wrappedKey;

    public byte[] title;
    public byte[] words;
    public byte @Nullable [] particulars;
    public int supplements;

    @Column(name = "filed_at")
    public Instant filedAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    public ComplaintId complaintId() {
        return new ComplaintId(id);
    }

    public ComplaintNumber number() {
        return new ComplaintNumber(year, serial);
    }

    public ComplaintState complaintState() {
        return ComplaintState.from(state, changedAt);
    }
}
