package org.huiyin.evaluation.service;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.TestBus;

/** What other services publish that calls for cards, and what is told of them. */
final class CardStories {
    /** The end of the working day after the deadline of a {@link CaseStory}. */
    static final Instant A_DAY_OVERDUE = Instant.parse("2026-03-10T16:00:00Z");
    /** The opening of the working day before it. */
    static final Instant WARNED = Instant.parse("2026-03-06T01:00:00Z");

    static final Instant FOUND = Instant.parse("2026-03-03T02:00:00Z");

    private CardStories() {}

    static void tellFinding(String section, String rootCause, UUID finding) {
        Office.tell(new CaseStory().assignedTo(section).then(id -> found(id, finding, section, rootCause, 3)));
    }

    static PublishedEvent found(UUID caseId, UUID finding, String section, String rootCause, int severity) {
        return new ProblemSubstantiated(
                caseId, finding, 1, section, "U001", List.of("IGNORING"), severity, rootCause, "U000", FOUND, FOUND);
    }

    static CaseStory merged(String section, UUID problem) {
        return new CaseStory()
                .assignedTo(section)
                .then(id -> new CaseMerged(
                        id,
                        1,
                        section,
                        "U001",
                        problem,
                        CaseStory.DUE,
                        LocalDate.parse("2026-03-09"),
                        CaseStory.ASSIGNED.plusSeconds(60)))
                .missed();
    }

    static PublishedEvent overdue(UUID caseId, UUID order, String section) {
        return new SupervisionOrderOverdue(caseId, order, "SO-1", 1, section, "U001", FOUND, FOUND);
    }

    static PublishedEvent ruled(UUID caseId, List<String> returnedBy) {
        return new JurisdictionRuled(caseId, 1, returnedBy.get(0), "U001", returnedBy, true, FOUND);
    }

    static String proposal(String ground, String section, String rootCause, UUID caseId) {
        return """
               {"ground":"%s","section":"%s","rootCause":"%s","caseIds":["%s"],"evidence":"recording 2026-118"}"""
                .formatted(ground, section, rootCause, caseId);
    }

    static List<String> warnings(CaseStory story) {
        return TestBus.read(Topic.CARDS).stream()
                .filter(event -> event.type().equals("card.warned.v1"))
                .map(Envelope::body)
                .filter(body -> body.contains(story.id().toString()))
                .toList();
    }

    static List<Envelope> awaitTold(String card, int count) {
        UUID id = UUID.fromString(card);
        await().atMost(Office.PATIENCE)
                .until(() -> TestBus.read(Topic.CARDS, id).size() == count);
        return TestBus.read(Topic.CARDS, id);
    }
}
