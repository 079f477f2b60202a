package org.huiyin.evaluation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a publication.
 *
 * @param strength what the data could tell at all; read it first
 * @param best in alphabetical order, which is no order of merit
 * @param worst in alphabetical order too
 * @param suppressBelow smaller counts are not shown
 * @param rankLevel level of the rank intervals
 * @param expectedFalseShare share of the statistical candidates that is expected not to be above the threshold
 * @param remark stands on every notice
 * @param undecided says that the figures alone do not single out the names, if so
 * @param amendment what it changes of an earlier publication
 */
public record Notice(
        PublicationKind kind,
        UUID cycle,
        Words name,
        LocalDate from,
        LocalDate to,
        Basis basis,
        Strength strength,
        List<Entry> best,
        List<Entry> worst,
        int suppressBelow,
        double rankLevel,
        double expectedFalseShare,
        Words remark,
        @Nullable Words undecided,
        @Nullable Amendment amendment) {
    public Notice {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /** By what it can be checked. */
    public record Basis(UUID run, Instant asOf, String ruleHash, String resultDigest, String eventDigest) {}

    /** The power report, without anybody's name. */
    public record Strength(
            int sections,
            int rankable,
            double rankability,
            double largestBest,
            int aboveThreshold,
            int possiblyWorst) {}
}
