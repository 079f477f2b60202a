package org.huiyin.evaluation.gathering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.evidence.Appraisal;
import org.huiyin.evaluation.evidence.IndicatorValue;
import org.huiyin.evaluation.evidence.Praise;
import org.huiyin.evaluation.panel.Achievement;
import org.huiyin.evaluation.store.AchievementRows;
import org.huiyin.evaluation.store.BallotRows;
import org.huiyin.evaluation.store.IndicatorRows;
import org.huiyin.evaluation.store.PraiseRows;

/** Lays before the panel what was gathered of one section. */
@ApplicationScoped
public class ShowEvidence {
    private final Cycles cycles;
    private final BallotRows ballots;
    private final IndicatorRows indicators;
    private final PraiseRows praises;
    private final AchievementRows achievements;

    public ShowEvidence(
            Cycles cycles,
            BallotRows ballots,
            IndicatorRows indicators,
            PraiseRows praises,
            AchievementRows achievements) {
        this.cycles = cycles;
        this.ballots = ballots;
        this.indicators = indicators;
        this.praises = praises;
        this.achievements = achievements;
    }

    /** All that was gathered of a section. */
    public record Evidence(
            String section,
            Appraisal appraisal,
            List<IndicatorValue> indicators,
            List<Praise> praise,
            List<Achievement> achievements) {}

    public Uni<Evidence> of(Mutiny.Session session, UUID id, String section) {
        return cycles.find(session, id).chain(cycle -> ballots.of(session, cycle.id(), section)
                .chain(cast -> indicators.of(session, cycle.id(), section).chain(values -> records(
                                session, cycle, section)
                        .map(records -> new Evidence(
                                section, Appraisal.of(cast), values, records.praise(), records.achievements())))));
    }

    private Uni<Records> records(Mutiny.Session session, Cycle cycle, String section) {
        return praises.of(session, cycle.id()).chain(praise -> achievements
                .of(session, cycle.id())
                .map(done -> new Records(
                        praise.stream()
                                .filter(one -> one.section().equals(section))
                                .toList(),
                        done.stream()
                                .filter(one -> one.section().equals(section))
                                .toList())));
    }

    private record Records(List<Praise> praise, List<Achievement> achievements) {}
}
