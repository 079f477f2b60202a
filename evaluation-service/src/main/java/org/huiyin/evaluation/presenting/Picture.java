package org.huiyin.evaluation.presenting;

import java.util.function.Function;
import org.huiyin.evaluation.drawing.DrawFunnel;
import org.huiyin.evaluation.drawing.DrawRanges;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.plot.FunnelPlot;
import org.huiyin.evaluation.publication.plot.RangePlot;
import org.huiyin.evaluation.run.RunResult;

/** The pictures that there are of a run. */
public enum Picture {
    SCORES(run -> DrawRanges.svg(RangePlot.ofScores(new Text("科室得分与区间", "Scores with their intervals"), run))),
    RATES(run -> DrawRanges.svg(RangePlot.ofRates(new Text("相对问题率与区间", "Relative rates with their intervals"), run))),
    PERFORMANCE_FUNNEL(run -> DrawFunnel.svg(FunnelPlot.ofPerformance(new Text("绩效漏斗图", "Funnel of effects"), run))),
    PROBLEMS_FUNNEL(run -> DrawFunnel.svg(FunnelPlot.ofProblems(new Text("问题漏斗图", "Funnel of problems"), run)));

    private final Function<RunResult, byte[]> drawing;

    Picture(Function<RunResult, byte[]> drawing) {
        this.drawing = drawing;
    }

    /** SVG; on a worker, since many sections take a second. */
    byte[] of(RunResult run) {
        return drawing.apply(run);
    }
}
