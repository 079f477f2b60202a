package org.huiyin.dispatch.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static final int CASES = 10_000;
    private static final Share TWENTIETH = new Share(0.05);
    private static final byte[] KEY = key(7);
    private static final List<UUID> IDS = ids();

    @Test
    void aTwentiethOfTheCasesIsDrawnAlsoOfIdsThatFollowOneAnother() {
        List<UUID> counted = Stream.iterate(0, i -> i < CASES, i -> i + 1)
                .map(i -> new UUID(0x0199_f3a2_5c1e_7d42L, i))
                .toList();

        for (Purpose purpose : Purpose.values()) {
            assertThat(drawn(IDS, id -> new Lots(KEY).fallOn(purpose, id, 1, TWENTIETH)))
                    .hasSizeBetween(CASES * 4 / 100, CASES * 6 / 100);
            assertThat(drawn(counted, id -> new Lots(KEY).fallOn(purpose, id, 1, TWENTIETH)))
                    .hasSizeBetween(CASES * 4 / 100, CASES * 6 / 100);
        }
    }

    @Test
    void theSameCaseIsDrawnOrNotWheneverItIsAsked() {
        assertThat(drawn(IDS, keyed(KEY))).isEqualTo(drawn(IDS, keyed(KEY.clone())));
    }

    @Test
    void roundsAndPurposesHaveLotsOfTheirOwn() {
        Set<UUID> first = drawn(IDS, keyed(KEY));

        assertThat(shared(first, drawn(IDS, id -> new Lots(KEY).fallOn(Purpose.RE_CALL, id, 2, TWENTIETH))))
                .isLessThan(0.15);
        assertThat(shared(first, drawn(IDS, id -> new Lots(KEY).fallOn(Purpose.RECODING, id, 1, TWENTIETH))))
                .isLessThan(0.15);
    }

    @Test
    void noneOrAllAreDrawnWhereTheHouseSaysSo() {
        Lots lots = new Lots(KEY);

        assertThat(IDS).noneMatch(id -> lots.fallOn(Purpose.RE_CALL, id, 1, new Share(0)));
        assertThat(IDS).allMatch(id -> lots.fallOn(Purpose.RE_CALL, id, 1, new Share(1)));
        assertThatThrownBy(() -> new Share(1.01)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Share(Double.NaN)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Lots(new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void whoeverHasNotTheKeyForeseesNothing() {
        assertThat(foreseen(LotsTest::keyed)).isLessThan(0.15);
    }

    @Test
    void aDrawThatIgnoresTheKeyIsForeseenAndThatIsNoticed() {
        assertThat(foreseen(key -> LotsTest::keyless)).isGreaterThan(0.99);
    }

    /** What part of the cases that are really drawn somebody finds who knows everything of the draw but its key. */
    private static double foreseen(Function<byte[], Predicate<UUID>> draw) {
        return shared(drawn(IDS, draw.apply(KEY)), drawn(IDS, draw.apply(key(8))));
    }

    private static double shared(Set<UUID> some, Set<UUID> others) {
        Set<UUID> both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / some.size();
    }

    private static Predicate<UUID> keyed(byte[] key) {
        Lots lots = new Lots(key);
        return id -> lots.fallOn(Purpose.RE_CALL, id, 1, TWENTIETH);
    }

    /** Just as even, and no secret. */
    private static boolean keyless(UUID id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.US_ASCII));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53 < TWENTIETH.value();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<UUID> drawn(List<UUID> ids, Predicate<UUID> draw) {
        return ids.stream().filter(draw).collect(Collectors.toSet());
    }

    private static List<UUID> ids() {
        Random random = new Random(20_260_311);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(CASES)
                .toList();
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
