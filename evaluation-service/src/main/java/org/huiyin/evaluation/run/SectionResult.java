package org.huiyin.evaluation.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run says of a section.
 *
 * @param performance absent for a section that is not rankable
 * @param obstacles what keeps it from the list of the best; empty if it passed the gate
 * @param liveYellow number of yellow cards in force at the end of the data
 * @param liveRed number of red cards in force
 */
public record SectionResult(
        String section,
        String unit,
        String peerGroup,
        CaseFigures cases,
        @Nullable PerformanceFigures performance,
        ProblemFigures problems,
        List<Obstacle> obstacles,
        int liveYellow,
        int liveRed) {
    public SectionResult {
        obstacles = List.copyOf(obstacles);
    }
}
