package org.huiyin.local.operations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiyin.local.Trouble;

/**
 * A folder that holds the database server's files, the keys without which nothing in them can be read, and the SHA-256 of each file.
 * Whoever has it has everything: it is as secret as the house itself.
 */
record Backup(Path folder) {
    static final String CLUSTER = "postgres";
    static final String SECRETS = "secrets";
    static final String CHECKPOINTS = "audit-checkpoints.txt";
    private static final String MANIFEST = "manifest.json";
    private static final int BUFFER = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    Path secrets() {
        return folder.resolve(SECRETS);
    }

    Path checkpoints() {
        return folder.resolve(CHECKPOINTS);
    }

    /** Written last: a backup without it was cut off. */
    void seal() throws IOException {
        JSON.writeValue(folder.resolve(MANIFEST).toFile(), hashes());
    }

    /** Refuses a folder that is not a whole backup. */
    void check() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            throw new Trouble(folder + " is no backup, or one that was cut off: it has no " + MANIFEST + ".");
        }
        Map<String, String> written = JSON.readValue(manifest.toFile(), new TypeReference<>() {});
        Map<String, String> found = hashes();
        for (var file : written.entrySet()) {
            if (!file.getValue().equals(found.get(file.getKey()))) {
                throw new Trouble("The backup is damaged: " + file.getKey()
                        + (found.containsKey(file.getKey()) ? " is not what was written." : " is missing."));
            }
        }
    }

    private Map<String, String> hashes() throws IOException {
        var hashes = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(MANIFEST)) {
                    hashes.put(name, sha256(file));
                }
            }
        }
        return hashes;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            while (digest.read(buffer) >= 0) {
                // the stream digests what passes
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
