package org.huiyin.intake.sealing;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * The key of one attachment: random, and kept only sealed under its complaint's key. Seals and opens content as a stream (AES-256-GCM in
 * segments of 64 KiB by Tink), so that a file is never in memory as a whole; what was cut, swapped or moved does not open.
 */
public final class FileKey {
    private static final String HKDF = "HmacSha256";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 64 * 1024;

    private final StreamingAead aead;
    private final byte[] sealed;
    private final byte[] place;

    FileKey(byte[] secret, byte[] sealed, byte[] place) throws GeneralSecurityException {
        this.aead = new AesGcmHkdfStreaming(secret, HKDF, KEY_BYTES, SEGMENT, 0);
        this.sealed = sealed.clone();
        this.place = place.clone();
    }

    /** The key as it is stored: readable only with the complaint's key. */
    public byte[] sealed() {
        return sealed.clone();
    }

    /** Whatever is written comes out sealed; the last of it when the stream is closed. */
    public OutputStream sealing(OutputStream out) throws IOException {
        try {
            return aead.newEncryptingStream(out, place);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot seal a file", fault);
        }
    }

    /** Fails with an IOException on the first segment that is not what was sealed. */
    public InputStream opening(InputStream in) throws IOException {
        try {
            return aead.newDecryptingStream(in, place);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot open a file", fault);
        }
    }
}
