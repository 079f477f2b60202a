package org.huiyin.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, Kafka and token keys for a {@code @QuarkusTest}. Use with
 * {@code @QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))}.
 * Static accessors give tests the same parts.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final int SECRET_BYTES = 32;
    private static volatile RealParts current = new RealParts();

    private String service = "";
    private TestDatabase database;
    private TestBroker broker;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        database = TestDatabase.start(service);
        broker = TestBroker.start();
        current = this;
        var settings = new HashMap<String, String>();
        settings.put("HUIYIN_DB_URL", database.url());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("huiyin.test.public-key", Tokens.publicKey());
        settings.put("huiyin.bus-key", secret(1));
        settings.put("huiyin.kek", secret(2));
        settings.put("huiyin.escrow-key", secret(6));
        settings.put("huiyin.kek-retired", secret(7));
        settings.put("huiyin.escrow-key-retired", secret(8));
        settings.put("huiyin.pepper", secret(3));
        settings.put("huiyin.audit.key", secret(4));
        settings.put("huiyin.draw.key", secret(5));
        settings.put("huiyin.audit.file", newFile("audit-checkpoints.txt"));
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }

    public static TestDatabase database() {
        return current.database;
    }

    public static TestBroker broker() {
        return current.broker;
    }

    private static String newFile(String name) {
        try {
            return Files.createTempDirectory("huiyin-test").resolve(name).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(int filling) {
        byte[] secret = new byte[SECRET_BYTES];
        java.util.Arrays.fill(secret, (byte) filling);
        return Base64.getEncoder().encodeToString(secret);
    }
}
