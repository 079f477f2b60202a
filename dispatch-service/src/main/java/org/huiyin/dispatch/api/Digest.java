package org.huiyin.dispatch.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huiyin.dispatch.store.ImportRow;

/** A file as an idempotency key remembers it: what was asked for, and the file's SHA-256. */
record Digest(ImportRow.Wish wish, String sha256) {

    static Digest of(ImportRow.Wish wish, byte[] file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            return new Digest(wish, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
