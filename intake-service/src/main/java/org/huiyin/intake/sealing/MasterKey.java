package org.huiyin.intake.sealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.huiyin.intake.complaint.ComplaintId;

/** The key that wraps data keys (KEK). It comes from the environment, stays in memory and is stored nowhere. */
public final class MasterKey {
    /** Stored beside each wrapped key, so that a later master key can live beside this one. */
    public static final int VERSION = 1;

    private final Aead aead;

    public MasterKey(byte[] secret) {
        this.aead = AesGcm.of(secret);
    }

    /** Makes the data key of a new complaint. */
    public ComplaintKey create(ComplaintId complaint) {
        byte[] secret = AesGcm.randomKey();
        try {
            byte[] wrapped = aead.encrypt(secret, AesGcm.place(complaint, SealedField.KEY, VERSION));
            return new ComplaintKey(complaint, VERSION, wrapped, AesGcm.of(secret));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot wrap a data key", fault);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Unwraps the data key of a stored complaint. */
    public ComplaintKey unwrap(ComplaintId complaint, int version, byte[] wrapped) {
        byte[] secret = {};
        try {
            secret = aead.decrypt(wrapped, AesGcm.place(complaint, SealedField.KEY, version));
            return new ComplaintKey(complaint, version, wrapped, AesGcm.of(secret));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot unwrap the data key of complaint " + complaint, fault);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
