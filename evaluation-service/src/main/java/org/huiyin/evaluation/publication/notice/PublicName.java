package org.huiyin.evaluation.publication.notice;

import java.math.BigDecimal;
import java.util.List;
import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.run.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a name.
 *
 * @param figure null on the evidence route
 * @param cases their number, or that it is small
 * @param clusters number of problems with different root causes, or that it is small
 * @param ranks with 90 %; null where the figures bear no ordinal numbers
 */
public record PublicName(
        String code,
        Text name,
        @Nullable PublicFigure figure,
        String cases,
        String clusters,
        Grade grade,
        @Nullable RankInterval ranks,
        Cards cards,
        List<PublicContribution> contributions,
        Background background) {

    static PublicName of(ListedName name, Caveats caveats) {
        Evidence evidence = name.evidence();
        return new PublicName(
                name.section().code(),
                name.section().name(),
                PublicFigure.of(name.figure(), caveats),
                caveats.shown(evidence.cases()),
                caveats.shown(evidence.clusters()),
                evidence.grade(),
                caveats.ordinals() ? evidence.ranks() : null,
                name.cards(),
                evidence.contributions().stream().map(PublicContribution::of).toList(),
                name.background());
    }

    /** An event that moved a figure. */
    public record PublicContribution(String eventId, Text sort, BigDecimal points) {
        static PublicContribution of(Contribution event) {
            return new PublicContribution(event.eventId(), event.sort(), Rounding.published(event.points()));
        }
    }
}
