package org.huiyin.evaluation.appealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.evaluation.appeal.CaseRecord;
import org.huiyin.evaluation.appeal.Correction;
import org.huiyin.evaluation.appeal.CorrectionKind;
import org.huiyin.evaluation.appeal.KnownFacts;
import org.huiyin.evaluation.card.Appealed;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.run.Cluster;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.EventLogRows;
import org.huiyin.evaluation.store.EventLogRows.Logged;
import org.huiyin.evaluation.store.LoggedCase;

/** Reads what is known of the facts that an appeal wants corrected: of the cases concerned alone, each through the index of the log. */
@ApplicationScoped
class ReadFacts {
    private static final Set<CorrectionKind> OF_CASES =
            Set.of(CorrectionKind.EXCLUSION_APPROVED, CorrectionKind.JURISDICTION_RULED);

    private final EventLogRows log;
    private final CardRows cards;

    ReadFacts(EventLogRows log, CardRows cards) {
        this.log = log;
        this.cards = cards;
    }

    /**
     * Which corrections of which section.
     *
     * @param former the run in force
     */
    record Question(String section, List<Correction> corrections, Run former) {}

    /** As they are known now. */
    Uni<KnownFacts> now(Mutiny.Session session, Question question, Instant now) {
        return read(session, question, now, event -> true);
    }

    /** As a run read them: what was recorded before its end and arrived later is not among them. */
    Uni<KnownFacts> in(Mutiny.Session session, Question question, RunManifest data) {
        return read(
                session,
                question,
                data.asOf(),
                event -> data.hasRead(event.topic(), event.partition(), event.offset()));
    }

    private Uni<KnownFacts> read(Mutiny.Session session, Question question, Instant asOf, Predicate<Logged> wanted) {
        List<Cluster> clusters = question.former().result().section(question.section()).stream()
                .flatMap(result -> result.problems().clusters().stream())
                .toList();
        return log.ofCases(session, cases(question, clusters), asOf)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                one -> one.subject().toString(), one -> caseRecord(one, question, wanted))))
                .chain(records -> cards(session, question.section(), asOf)
                        .map(known -> new KnownFacts(records, findings(clusters), known.all(), known.inForce())));
    }

    /** One about which its own appeal is not decided may come into force again. */
    private Uni<Cards> cards(Mutiny.Session session, String section, Instant asOf) {
        return cards.deck(session, section).chain(deck -> cards.standingAsOf(session, asOf)
                .map(standing -> new Cards(
                        deck.cards().stream().map(card -> card.id().toString()).collect(Collectors.toSet()),
                        Stream.concat(
                                        standing.stream().map(CardStanding::cardId),
                                        deck.cards().stream()
                                                .filter(card -> card.state() instanceof Appealed)
                                                .map(Card::id))
                                .map(UUID::toString)
                                .collect(Collectors.toSet()))));
    }

    /** A finding is told of by its case, which the run names beside it. */
    private static List<UUID> cases(Question question, List<Cluster> clusters) {
        Set<String> named = references(question, kind -> kind == CorrectionKind.PROBLEM_REVOKED);
        Stream<String> ofFindings = clusters.stream()
                .filter(cluster -> cluster.findings().stream().anyMatch(named::contains))
                .flatMap(cluster -> cluster.cases().stream());
        return Stream.concat(ofFindings, references(question, OF_CASES::contains).stream())
                .flatMap(ReadFacts::id)
                .distinct()
                .toList();
    }

    private static Set<String> references(Question question, Predicate<CorrectionKind> wanted) {
        return question.corrections().stream()
                .filter(one -> wanted.test(one.kind()))
                .flatMap(one -> one.references().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> findings(List<Cluster> clusters) {
        return clusters.stream().flatMap(cluster -> cluster.findings().stream()).collect(Collectors.toSet());
    }

    /** None for what is no id: nothing is known of it. */
    private static Stream<UUID> id(String reference) {
        try {
            return Stream.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static CaseRecord caseRecord(LoggedCase one, Question question, Predicate<Logged> wanted) {
        List<PublishedEvent> events = one.events().stream()
                .filter(event -> event.topic().equals(Topic.CASES.wireName()))
                .filter(wanted)
                .flatMap(
                        event -> EventType.named(event.type()).stream().map(type -> EventJson.read(type, event.body())))
                .toList();
        return CaseRecord.of(
                events, question.section(), question.former().manifest().asOf());
    }

    private record Cards(Set<String> all, Set<String> inForce) {}
}
