package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.comparison.RankRange;

/** Units in the order given, and those that cannot be excluded from the k best and the k worst. */
public record RankRangesAnswer(List<RankRangeLine> units, List<String> possiblyInBestK, List<String> possiblyInWorstK) {

    /** A unit: its rank by the estimate alone (equal ones share the better rank), and the ranks that it may truly have. */
    public record RankRangeLine(String id, int rank, int rankLow, int rankHigh) {
        static RankRangeLine of(String id, RankRange range) {
            return new RankRangeLine(id, range.rank(), range.low(), range.high());
        }
    }
}
