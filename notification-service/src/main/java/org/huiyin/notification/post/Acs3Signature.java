package org.huiyin.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as Alibaba Cloud's gateway wants them: ACS3-HMAC-SHA256 (signature version 3), for calls with an empty body. */
final class Acs3Signature {

    static final String NAME = "ACS3-HMAC-SHA256";
    static final String EMPTY_BODY = hash("");

    private Acs3Signature() {}

    /** The value of {@code Authorization}. Names of headers are in small letters. */
    static String of(String method, Map<String, String> query, Map<String, String> headers, Key key) {
        SortedMap<String, String> sorted = new TreeMap<>(headers);
        String names = String.join(";", sorted.keySet());
        String lines = sorted.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, "/", query(query), lines, names, EMPTY_BODY);
        return NAME + " Credential=" + key.id() + ",SignedHeaders=" + names + ",Signature="
                + HexFormat.of().formatHex(hmac(key.secret(), NAME + "\n" + hash(request)));
    }

    /** Parameters in the order of their names, encoded by RFC 3986. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** An access key. Never prints its secret. */
    record Key(String id, String secret) {
        @Override
        public String toString() {
            return "Key[" + id + ", …]";
        }
    }
}
