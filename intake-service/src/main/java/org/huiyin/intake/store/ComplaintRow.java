package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.likeness.Sketches;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
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
    public byte @Nullable [] wrappedKey;

    public byte @Nullable [] title;
    public byte @Nullable [] words;
    public byte @Nullable [] particulars;
    public byte @Nullable [] place;

    /** To the questions of the category. */
    public byte @Nullable [] answers;

    public int supplements;
    public int questions;

    /** The last word is a question of the office. */
    @Column(name = "question_open")
    public boolean questionOpen;

    public boolean confidential;

    /** When its complainant was told that the identity was read. */
    @Column(name = "identity_opened_at")
    public @Nullable Instant identityOpenedAt;

    @Column(name = "report_box")
    public @Nullable String reportBox;

    @Column(name = "found_on")
    public @Nullable LocalDate foundOn;

    @Column(name = "erased_at")
    public @Nullable Instant erasedAt;

    @Column(name = "erased_for")
    public @Nullable String erasedFor;

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

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The key of its words; nobody has it once it is destroyed. */
    public ComplaintKey key(MasterKey master) {
        byte[] wrapped = wrappedKey;
        if (wrapped == null) {
            throw new IllegalStateException("the key of complaint " + id + " was destroyed");
        }
        return master.unwrap(complaintId(), keyVersion, wrapped);
    }

    /** By what its words are compared with others; of destroyed words nothing. */
    public Sketches sketches(MasterKey master, Sketcher sketcher) {
        byte[] sealedTitle = title;
        byte[] sealedWords = words;
        if (sealedTitle == null || sealedWords == null) {
            return new Sketches(null, null);
        }
        ComplaintKey key = key(master);
        return sketcher.sketches(key.open(SealedField.TITLE, sealedTitle), key.open(SealedField.TEXT, sealedWords));
    }

    /** Where it is, if that was told and is not destroyed. */
    public Optional<Place> place(MasterKey master) {
        byte[] sealed = place;
        return sealed == null
                ? Optional.empty()
                : Optional.of(SealedPlace.from(key(master).open(SealedField.PLACE, sealed)));
    }

    /** Destroys the key and everything under it that stands in this row. */
    public void erase(String reason, Instant now) {
        wrappedKey = null;
        title = null;
        words = null;
        particulars = null;
        place = null;
        answers = null;
        erasedAt = now;
        erasedFor = reason;
    }
}
