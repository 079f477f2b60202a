package org.huiyin.intake.sealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiyin.intake.complaint.ComplaintId;

/**
 * The key that wraps data keys (KEK). It comes from the environment, stays in memory and is stored nowhere. Retired ones still open what
 * they wrapped, until all of it is wrapped anew.
 */
public final class MasterKey {
    /** Stored beside each wrapped key, so that a later master key can live beside this one. */
    public static final int VERSION = 1;

    private final Aead aead;
    private final List<Aead> retired;

    public MasterKey(byte[] secret) {
        this(secret, List.of());
    }

    public MasterKey(byte[] secret, List<byte[]> retired) {
        this.aead = AesGcm.of(secret);
        this.retired = retired.stream().map(AesGcm::of).toList();
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
            secret = open(wrapped, AesGcm.place(complaint, SealedField.KEY, version));
            return new ComplaintKey(complaint, version, wrapped, AesGcm.of(secret));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot unwrap the data key of complaint " + complaint, fault);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** A data key that a retired key wrapped, wrapped by this one; empty if it is so already. */
    public Optional<byte[]> rewrap(ComplaintId complaint, int version, byte[] wrapped) {
        byte[] place = AesGcm.place(complaint, SealedField.KEY, version);
        if (opens(aead, wrapped, place)) {
            return Optional.empty();
        }
        byte[] secret = {};
        try {
            secret = open(wrapped, place);
            return Optional.of(aead.encrypt(secret, place));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot wrap the data key of complaint " + complaint + " anew", fault);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** By this key or, if it was another, by a retired one. */
    private byte[] open(byte[] wrapped, byte[] place) throws GeneralSecurityException {
        try {
            return aead.decrypt(wrapped, place);
        } catch (GeneralSecurityException other) {
            for (Aead former : retired) {
                if (opens(former, wrapped, place)) {
                    return former.decrypt(wrapped, place);
                }
            }
            throw other;
        }
    }

    private static boolean opens(Aead key, byte[] wrapped, byte[] place) {
        try {
            Arrays.fill(key.decrypt(wrapped, place), (byte) 0);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
