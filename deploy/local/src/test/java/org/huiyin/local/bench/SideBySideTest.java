package org.huiyin.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.huiyin.local.ServiceName;
import org.huiyin.local.bench.FilledBench.Side;
import org.huiyin.local.bench.WholeLives.Rates;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void aFifthSlowerIsAllowedAndNoMore() {
        assertThat(SideBySide.within(10, 8)).contains("80 %, met");
        assertThat(SideBySide.within(10, 7.9)).contains("NOT MET");
    }

    @Test
    void aListMayTakeAHundredMilliseconds() {
        assertThat(SideBySide.atMost(100)).endsWith(": met");
        assertThat(SideBySide.atMost(100.1)).endsWith("NOT MET");
        assertThat(SideBySide.atMost(Double.NaN)).endsWith("NOT MET");
    }

    @Test
    void everyFigureOfTheEmptyHouseStandsBesideThatOfTheFilledOne() {
        Listing cases = new Listing(ServiceName.DISPATCH, "/v1/cases", "dispatcher");
        Percentiles quick = new Percentiles();
        quick.add(2_000_000);
        Percentiles slow = new Percentiles();
        slow.add(140_000_000);
        Side empty = new Side("empty", Map.of(cases, quick), 50, new Rates(10, 66, 0, true));
        Side filled = new Side("9 cases", Map.of(cases, slow), 45, new Rates(5, 60, 0, true));

        String printed = String.join("", new SideBySide(empty, filled).lines());

        assertThat(printed.lines().filter(line -> line.contains("/v1/cases (dispatcher)")))
                .singleElement()
                .asString()
                .containsSubsequence("2.0 / 2.0 ms", "140.0 / 140.0 ms", "NOT MET");
        assertThat(printed).containsPattern("whole lives, rated and told +10.0 /s +5.0 /s +≥ 80 %: 50 %, NOT MET");
    }

    @Test
    void aListIsWhatHasPagesAndBelongsToNoSingleCase() throws IOException {
        JsonNode paged = new ObjectMapper()
                .readTree("{\"parameters\": [{\"name\": \"limit\", \"in\": \"query\"},"
                        + " {\"name\": \"week\", \"in\": \"query\", \"required\": true}]}");
        JsonNode plain = new ObjectMapper().readTree("{}");

        assertThat(Listings.asked("/v1/x", paged)).contains("/v1/x?week=2026-W46");
        assertThat(Listings.asked("/v1/sections/{code}/cases", paged))
                .contains("/v1/sections/S0001/cases?week=2026-W46");
        assertThat(Listings.asked("/v1/cases/{id}/replies", paged)).isEmpty();
        assertThat(Listings.asked("/v1/x", plain)).isEmpty();
    }
}
