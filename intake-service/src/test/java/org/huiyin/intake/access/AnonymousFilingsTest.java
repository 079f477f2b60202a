package org.huiyin.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.huiyin.service.identity.Actor;
import org.junit.jupiter.api.Test;

class AnonymousFilingsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = 60 * SECOND;

    @Test
    void takesSoManyInAMinuteAndGoesOnWhenItHasPassed() {
        var filings = new AnonymousFilings(3, 100);
        for (int i = 0; i < 3; i++) {
            assertThat(filings.filed(i * SECOND)).isEmpty();
        }
        assertThat(filings.filed(10 * SECOND)).contains(Duration.ofSeconds(50));
        assertThat(filings.filed(MINUTE)).isEmpty();
        assertThat(filings.filed(MINUTE)).contains(Duration.ofSeconds(1));
    }

    @Test
    void takesSoManyInAnHour() {
        var filings = new AnonymousFilings(3, 4);
        for (int i = 0; i < 4; i++) {
            assertThat(filings.filed(i * MINUTE)).isEmpty();
        }
        assertThat(filings.filed(10 * MINUTE)).contains(Duration.ofMinutes(50));
        assertThat(filings.filed(60 * MINUTE)).isEmpty();
    }

    @Test
    void whoeverHasATokenPassesAlways() {
        var door = new FilingDoor(new AnonymousFilings(1, 1), () -> 0);
        assertThat(door.pass(Actor.ANONYMOUS)).isEmpty();
        assertThat(door.pass(Actor.ANONYMOUS)).isPresent();
        assertThat(door.pass(new Actor("wang", Set.of("complainant"), Set.of(), Set.of())))
                .isEmpty();
    }
}
