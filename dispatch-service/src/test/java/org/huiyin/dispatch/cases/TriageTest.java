package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.dispatch.limits.Subject;
import org.junit.jupiter.api.Test;

class TriageTest {

    @Test
    void limitsFollowWhatTheDispatcherJudged() {
        Triage triage = new Triage(
                "COMPLAINT",
                Level.MAJOR,
                true,
                Difficulty.HARD,
                "tax",
                "HY-01",
                "iss|office",
                Instant.parse("2026-03-11T04:00:00Z"));

        assertThat(triage.subject()).isEqualTo(new Subject("COMPLAINT", "tax", Level.MAJOR, true));
    }
}
