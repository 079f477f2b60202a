package org.huiyin.evaluation.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;

/**
 * Whom a panel may name: what the figures nominated, fixed by code, and internal offices by the evidence route.
 *
 * @param nominated the nominations of both lists
 * @param internal internal offices, which have no cases to be ranked by, without those that nothing could bring to the best
 * @param units the unit of every section of the run
 */
public record Nominees(Map<Seat, Nomination> nominated, Set<String> internal, Map<String, String> units) {
    private static final Set<Obstacle> UNWORTHY =
            Set.of(Obstacle.LIVE_RED_CARD, Obstacle.SEVERE_FINDING, Obstacle.OPEN_AUDIT, Obstacle.CLOSED);

    public Nominees {
        nominated = Map.copyOf(nominated);
        internal = Set.copyOf(internal);
        units = Map.copyOf(units);
    }

    public static Nominees of(RunResult result) {
        var seats = new LinkedHashMap<Seat, Nomination>();
        result.best().forEach(best -> seats.put(new Seat(ListKind.BEST, best.section()), best));
        result.worst().forEach(worst -> seats.put(new Seat(ListKind.WORST, worst.section()), worst));
        Set<String> internal = result.sections().stream()
                .filter(section -> section.obstacles().contains(Obstacle.NO_CASELOAD))
                .filter(section -> section.obstacles().stream().noneMatch(UNWORTHY::contains))
                .map(SectionResult::section)
                .collect(Collectors.toSet());
        Map<String, String> units =
                result.sections().stream().collect(Collectors.toMap(SectionResult::section, SectionResult::unit));
        return new Nominees(seats, internal, units);
    }

    public Optional<Nomination> nomination(Seat seat) {
        return Optional.ofNullable(nominated.get(seat));
    }

    boolean isNominated(Seat seat) {
        return nominated.containsKey(seat);
    }

    /** Not nominated, but an internal office that documents may bring to the list of the best. */
    boolean isByEvidence(Seat seat) {
        return !isNominated(seat) && seat.list() == ListKind.BEST && internal.contains(seat.section());
    }

    boolean mayBeNamed(Seat seat) {
        return isNominated(seat) || isByEvidence(seat);
    }

    String unitOf(String section) {
        return units.getOrDefault(section, "");
    }
}
