package org.huiyin.local.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The header lines of a command. */
final class Headers {

    private Headers() {}

    static String command(String token, String version) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID key = new UUID(random.nextLong(), random.nextLong());
        return "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                + "\r\n" + (version.isEmpty() ? "" : "If-Match: " + version + "\r\n");
    }

    static String read(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
