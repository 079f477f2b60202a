package org.huiyin.intake.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.huiyin.intake.complaint.ComplaintId;

/** The data key of one complaint: seals its words, opens them again only in the place where they were sealed. */
public final class ComplaintKey {
    private final ComplaintId complaint;
    private final int version;
    private final byte[] wrapped;
    private final Aead aead;

    ComplaintKey(ComplaintId complaint, int version, byte[] wrapped, Aead aead) {
        this.complaint = complaint;
        this.version = version;
        this.wrapped = wrapped.clone();
        this.aead = aead;
    }

    public int version() {
        return version;
    }

    /** The key as it is stored: readable only with the master key. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    public byte[] seal(SealedField field, String clear) {
        return seal(field, clear.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(SealedField field, byte[] clear) {
        try {
            return aead.encrypt(clear, AesGcm.place(complaint, field, version));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot seal " + field.name() + " of complaint " + complaint, fault);
        }
    }

    public String open(SealedField field, byte[] sealed) {
        return new String(openBytes(field, sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(SealedField field, byte[] sealed) {
        try {
            return aead.decrypt(sealed, AesGcm.place(complaint, field, version));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot open " + field.name() + " of complaint " + complaint, fault);
        }
    }
}
