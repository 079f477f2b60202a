package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.rekeying.RewrapKeys;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Master and escrow key are changed: the retired ones still open, then nothing needs them any more. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RewrapKeysTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    /** As the configuration of tests has them. */
    private static final byte[] MASTER = filled(2);

    private static final byte[] RETIRED_MASTER = filled(7);
    private static final byte[] ESCROW = filled(6);
    private static final byte[] RETIRED_ESCROW = filled(8);

    @Inject
    RewrapKeys rewrapKeys;

    @Test
    void everythingIsReadAsBeforeAndTheRetiredKeysOpenNothingAnyMore() {
        Filed filed = TwoPersonsWalk.confidential();
        String words = words(filed);
        wrapAsBefore("complaint", "id", filed, new MasterKey(RETIRED_MASTER, List.of(MASTER)));
        wrapAsBefore("sealed_identity", "complaint_id", filed, new MasterKey(RETIRED_ESCROW, List.of(ESCROW)));
        assertThatThrownBy(() -> open("complaint", "id", filed, MASTER))
                .as("a key that is not wrapped anew is noticed")
                .isInstanceOf(IllegalStateException.class);
        assertThat(words(filed)).as("while the key is retired").isEqualTo(words);

        assertThat(rewrapKeys.run().await().atMost(LONG)).isGreaterThanOrEqualTo(2);

        open("complaint", "id", filed, MASTER);
        open("sealed_identity", "complaint_id", filed, ESCROW);
        assertThatThrownBy(() -> open("complaint", "id", filed, RETIRED_MASTER))
                .isInstanceOf(IllegalStateException.class);
        assertThat(words(filed)).isEqualTo(words);
        assertThat(rewrapKeys.run().await().atMost(LONG)).as("a second time").isZero();
    }

    private static String words(Filed filed) {
        return Client.as("clerk", "intake-clerk").get(filed.path()).path("text");
    }

    private static void wrapAsBefore(String table, String column, Filed filed, MasterKey former) {
        Map<String, Object> row = row(table, column, filed);
        byte[] wrapped = former.rewrap(
                        new ComplaintId(filed.id()), ((Number) row.get("key_version")).intValue(), (byte[])
                                row.get("wrapped_key"))
                .orElseThrow();
        Rows.update("update " + table + " set wrapped_key = ? where " + column + " = ?", wrapped, filed.id());
    }

    private static void open(String table, String column, Filed filed, byte[] secret) {
        Map<String, Object> row = row(table, column, filed);
        new MasterKey(secret).unwrap(new ComplaintId(filed.id()), ((Number) row.get("key_version")).intValue(), (byte[])
                row.get("wrapped_key"));
    }

    private static Map<String, Object> row(String table, String column, Filed filed) {
        return Rows.of("select key_version, wrapped_key from " + table + " where " + column + " = ?", filed.id())
                .get(0);
    }

    private static byte[] filled(int filling) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return secret;
    }
}
