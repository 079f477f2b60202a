package org.huiyin.intake.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
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

    /** Makes the key of a new attachment, sealed under this one. */
    public FileKey newFileKey(UUID attachment) {
        byte[] secret = AesGcm.randomKey();
        return fileKey(attachment, secret, seal(SealedField.contentKey(attachment), secret));
    }

    /** The key of a stored attachment. */
    public FileKey openFileKey(UUID attachment, byte[] sealed) {
        return fileKey(attachment, openBytes(SealedField.contentKey(attachment), sealed), sealed);
    }

    private FileKey fileKey(UUID attachment, byte[] secret, byte[] sealed) {
        try {
            return new FileKey(secret, sealed, AesGcm.place(complaint, SealedField.content(attachment), version));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot use a key of complaint " + complaint, fault);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
