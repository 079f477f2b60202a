package org.huiyin.evaluation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.Handling;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.facts.SectionMark;
import org.junit.jupiter.api.Test;

class EventFactsTest {
    private static final UUID CASE = UUID.fromString("6f2b6a0e-2f86-4f3b-9a35-6f6f1f1e0a77");
    private static final Instant AT = Instant.parse("2026-11-30T16:00:02Z");

    @Test
    void aTransferFreesTheSectionThatHadTheCase() {
        assertThat(new EventFacts().said(transferred("S0042", "S0701"), 3))
                .containsExactly(SectionFact.of(
                        new Handling(new CaseId(CASE), "S0042", 1), new SectionMark.Returned(3, AT, "TRANSFERRED", 0)));
    }

    @Test
    void aSectionThatOnlyMovedKeepsTheCase() {
        assertThat(new EventFacts().said(transferred("S0042", "S0042"), 3)).isEmpty();
    }

    private static CaseTransferred transferred(String from, String to) {
        return new CaseTransferred(CASE, 1, from, "U014", to, "U015", "L0701", AT, AT);
    }
}
