package org.huiyin.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;

/** The same events and rules give the same bytes on every JDK: the digest was taken on one and stands here for all. */
class ResultDigestTest {
    private static final String DIGEST = "c4367c129bc3b2673d32aa1a44773c998b4a924924a6dc5e5de60475e7858a58";

    @Test
    void theResultOfAKnownCityHasItsKnownDigest() {
        assertThat(digest(known())).isEqualTo(DIGEST);
    }

    @Test
    void oneMoreCaseChangesTheDigest() {
        assertThat(digest(known().with("S0007", "p-more", City::dissatisfied))).isNotEqualTo(DIGEST);
    }

    private static City known() {
        City city = City.of(40, 60);
        for (int i = 0; i < 12; i++) {
            var finding = new UUID(2, i);
            String cause = "cause-" + i % 5;
            String finder = i % 2 == 0 ? "U000" : "U009";
            int severity = i % 3 == 0 ? 6 : 3;
            city.with(City.code(1 + i % 4), "p-f" + i, story -> City.satisfied(story)
                    .found(finding, severity, cause, finder));
        }
        return city;
    }

    private static String digest(City city) {
        return CanonicalJson.sha256(
                new CanonicalJson(6).write(city.assess(TestRules.standard()).result()));
    }
}
