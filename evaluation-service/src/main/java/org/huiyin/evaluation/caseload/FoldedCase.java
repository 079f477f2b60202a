package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.bus.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one case say, before any rule or window is laid on them: as long as no event comes, this need not be read again.
 *
 * @param complainant a pseudonym
 * @param source by which way the complaint came
 * @param kind as the last triage judged it, or else as the complainant said
 * @param difficulty as judged at first, by whatever later triage
 * @param turns by round and then in the order of assignment
 * @param helpers who was not released
 */
public record FoldedCase(
        String complainant,
        String source,
        String kind,
        String difficulty,
        @Nullable Instant withdrawnAt,
        boolean referred,
        List<Turn> turns,
        List<Helper> helpers,
        List<Exclusion> exclusions,
        List<Finding> findings) {
    public FoldedCase {
        turns = List.copyOf(turns);
        helpers = List.copyOf(helpers);
        exclusions = List.copyOf(exclusions);
        findings = List.copyOf(findings);
    }

    /** Folds events, given topic by topic in the order of their sequences. Events of types that it does not read may be left out. */
    public static FoldedCase of(List<Told> told) {
        return new CaseReading(told).folded();
    }

    public static boolean reads(EventType type) {
        return CaseReading.reads(type.payload());
    }

    /** All code on which a fold depends, to tell folds of other code from one's own. */
    public static List<Class<?>> madeBy() {
        return Stream.concat(
                        Stream.of(
                                FoldedCase.class,
                                CaseReading.class,
                                TurnReading.class,
                                Turn.class,
                                Turn.Closure.class,
                                Turn.Visit.class,
                                HelperReading.class,
                                Helper.class,
                                Exclusion.class,
                                Finding.class,
                                Satisfaction.class),
                        CaseReading.read().stream())
                .toList();
    }

    /** Whether the case was withdrawn, at the latest at that moment. */
    boolean isWithdrawnBy(Instant moment) {
        return withdrawnAt != null && !withdrawnAt.isAfter(moment);
    }

    /** Who helped in a round. */
    List<Helper> helpersIn(int round) {
        return helpers.stream().filter(helper -> helper.round() == round).toList();
    }

    Optional<Exclusion> exclusionOf(String section) {
        return exclusions.stream()
                .filter(approved -> approved.section().equals(section))
                .findFirst();
    }
}
