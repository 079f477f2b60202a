package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.inbox.Inbox;
import org.huiyin.testkit.InboxConformance;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class InboxTest extends InboxConformance {
    private static final int MANY = 120;

    @Inject
    Inbox own;

    @Inject
    MeterRegistry meters;

    /** A crowd that fails would leave the same facts, but event by event. */
    @Test
    void manyComplaintsInOneBatchAreFoldedAndLoggedTogether() {
        List<ComplaintFiled> filed =
                Stream.generate(InboxTest::filed).limit(MANY).toList();
        Counter parted = meters.get("huiyin.inbox.batches.parted").counter();
        double before = parted.count();

        own.receive(filed.stream()
                        .map(complaint -> TestBus.envelope(complaint, 1, Map.of()))
                        .toList())
                .await()
                .atMost(Duration.ofMinutes(2));

        assertThat(parted.count()).isEqualTo(before);
        String ids = filed.stream()
                .map(complaint -> complaint.complaintId().toString())
                .collect(Collectors.joining(","));
        assertThat(Rows.number(
                        "select count(distinct case_id) from complaint_fact where case_id = any(cast(string_to_array(?, ',') as uuid[]))",
                        ids))
                .isEqualTo(MANY);
        assertThat(Rows.number(
                        "select count(*) from event_log where subject = any(cast(string_to_array(?, ',') as uuid[]))",
                        ids))
                .isEqualTo(MANY);
    }

    private static ComplaintFiled filed() {
        UUID id = UUID.randomUUID();
        return new ComplaintFiled(
                id,
                "HY2026-" + id.toString().substring(0, 8),
                "DEMAND",
                "land",
                "HY-01",
                "APP",
                "self",
                "zh",
                false,
                "SELF",
                "pseudonym",
                Instant.parse("2026-03-02T01:00:00Z"));
    }
}
