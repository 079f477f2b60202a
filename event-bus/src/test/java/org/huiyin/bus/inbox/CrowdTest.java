package org.huiyin.bus.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.bus.wire.Envelope;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdTest {

    @RepeatedTest(100)
    void keepsTheOrderAndHoldsOneEventOfASubjectAndOneType(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Envelope> batch = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> event(
                        random.nextInt(6),
                        random.nextBoolean() ? "complaint.filed.v1" : "complaint.withdrawn.v1",
                        null))
                .toList();

        List<Crowd> crowds = Crowd.of(batch);

        assertThat(crowds.stream().flatMap(crowd -> crowd.events().stream())).containsExactlyElementsOf(batch);
        assertThat(crowds).allSatisfy(crowd -> {
            assertThat(crowd.events()).extracting(Envelope::subject).doesNotHaveDuplicates();
            assertThat(crowd.events())
                    .extracting(Envelope::type)
                    .containsOnly(crowd.events().get(0).type());
        });
    }

    @RepeatedTest(100)
    void beginsANewOneOnlyWhereItMust(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Envelope> batch = IntStream.range(0, 60)
                .mapToObj(i -> event(
                        random.nextInt(30),
                        random.nextInt(9) > 0 ? "complaint.filed.v1" : "complaint.withdrawn.v1",
                        null))
                .toList();

        List<Crowd> crowds = Crowd.of(batch);

        for (int i = 1; i < crowds.size(); i++) {
            List<Envelope> before = crowds.get(i - 1).events();
            Envelope next = crowds.get(i).events().get(0);
            assertThat(!before.get(0).type().equals(next.type())
                            || before.stream().anyMatch(event -> event.subject().equals(next.subject())))
                    .isTrue();
        }
    }

    @Test
    void takesAsManyTogetherAsItCan() {
        List<Envelope> batch = IntStream.range(0, 200)
                .mapToObj(i -> event(i, "complaint.filed.v1", null))
                .toList();

        assertThat(Crowd.of(batch)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"01, 3", "00, 1"})
    void anEventWhoseTraceIsRecordedStandsAlone(String flags, int crowds) {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-" + flags;

        List<Crowd> parted = Crowd.of(List.of(
                event(1, "complaint.filed.v1", null),
                event(2, "complaint.filed.v1", trace),
                event(3, "complaint.filed.v1", null)));

        assertThat(parted).hasSize(crowds);
    }

    private static Envelope event(int subject, String type, String traceparent) {
        return new Envelope(
                UUID.randomUUID(),
                "huiyin.intake.complaints.v1",
                "intake",
                type,
                new UUID(0, subject),
                1,
                Instant.EPOCH,
                Map.of(),
                "{}",
                0,
                0,
                traceparent);
    }
}
