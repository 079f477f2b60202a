package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code sandbox_complaint}. */
@Entity
@Table(name = "sandbox_complaint")
public class SandboxRow {
    /** Real numbers have the year of their filing: no number of a sandbox is ever one of them. */
    private static final int YEAR = 2000;

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    public long serial;

    public String client;

    @Column(name = "external_id")
    public @Nullable String externalId;

    @Column(name = "key_version")
    public short keyVersion;

    @Column(name = "wrapped_key")
    public byte @Nullable [] wrappedKey;

    public byte[] content;
    public long version;

    @Column(name = "filed_at")
    public Instant filedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    public ComplaintNumber number() {
        return new ComplaintNumber(YEAR, serial);
    }

    /** Whether a number may be one of a sandbox at all. */
    static boolean mayHave(ComplaintNumber number) {
        return number.year() == YEAR;
    }

    public void seal(MasterKey master, SandboxContent clear) {
        ComplaintKey key = key(master);
        keyVersion = (short) key.version();
        wrappedKey = key.wrapped();
        content = key.seal(SealedField.SANDBOX, clear.json());
        version += 1;
    }

    public SandboxContent open(MasterKey master) {
        return SandboxContent.from(key(master).open(SealedField.SANDBOX, content));
    }

    private ComplaintKey key(MasterKey master) {
        var complaint = new ComplaintId(id);
        byte[] wrapped = wrappedKey;
        return wrapped == null ? master.create(complaint) : master.unwrap(complaint, keyVersion, wrapped);
    }
}
