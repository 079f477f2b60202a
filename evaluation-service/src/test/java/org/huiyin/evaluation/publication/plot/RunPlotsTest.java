package org.huiyin.evaluation.publication.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.ExpectedRange;
import org.huiyin.evaluation.publication.page.FunnelPosition;
import org.huiyin.evaluation.run.CaseFigures;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.Power;
import org.huiyin.evaluation.run.ProblemFigures;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.run.Summary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunPlotsTest {
    private static final Text TITLE = new Text("图", "Plot");
    private static final SectionResult RANKED = section("S1", performance(), 2);
    private static final SectionResult UNRANKED = section("S2", null, 5);
    private static final RunResult RUN = new RunResult(
            new Power(2, 1, 0.8, true, 0.9, 0.1, 1, 1, false),
            new Summary(0.08, 0.0004, -0.01, List.of(), 9, 3, 1.6, true, 0.1),
            List.of(RANKED, UNRANKED),
            List.of(new Nomination("S1", Grade.A, Nomination.Reason.GATE, 0.9, 1.2, 1, 2)),
            List.of(new Nomination("S2", Grade.B, Nomination.Reason.STATISTICAL, 0.6, 1.5, 1, 3)));

    @Test
    void scoresOfRankedSectionsStandAboutTheMeanOfAll() {
        RangePlot plot = RangePlot.ofScores(TITLE, RUN);

        assertThat(plot.lines()).containsExactly(new RangePlot.Line("S1", 93, new Interval(90, 96), true));
        assertThat(plot.mean()).isCloseTo(91, within(1e-9));
    }

    @Test
    void ratesOfAllSectionsStandAboutOneTheHighestFirst() {
        RangePlot plot = RangePlot.ofRates(TITLE, RUN);

        assertThat(plot.lines()).extracting(RangePlot.Line::code).containsExactly("S2", "S1");
        assertThat(plot.lines()).extracting(RangePlot.Line::marked).containsExactly(true, false);
        assertThat(plot.mean()).isEqualTo(1);
    }

    @Test
    void aFunnelShowsTheUnshrunkEffectAndItsStandardError() {
        FunnelPlot plot = FunnelPlot.ofPerformance(TITLE, RUN);

        assertThat(plot.points()).containsExactly(new FunnelPlot.Point("S1", 0.03, 0.02, true));
        assertThat(plot.mean()).isEqualTo(-0.01);
        assertThat(plot.tauSquared()).isEqualTo(0.0004);
    }

    @Test
    void aFunnelOfProblemsShowsPointsAgainstExpectedOnes() {
        FunnelPlot plot = FunnelPlot.ofProblems(TITLE, RUN);

        assertThat(plot.points()).extracting(FunnelPlot.Point::value).containsExactly(2 / 1.5, 5 / 1.5);
        assertThat(plot.points().get(0).standardError()).isCloseTo(Math.sqrt(3 / 1.5), within(1e-12));
        assertThat(plot.tauSquared()).isEqualTo(1 / 1.6);
    }

    @Test
    void theRangeAndPlaceOfAPageAreThoseOfTheRun() {
        ExpectedRange range = ExpectedRange.of(RANKED);

        assertThat(range.value()).isEqualTo(95);
        assertThat(range.expected()).isEqualTo(92);
        assertThat(range.inner().high()).isCloseTo(92 + 1.959964 * 2, within(1e-5));
        assertThat(range.outer().low()).isCloseTo(92 - 3.090232 * 2, within(1e-5));
        assertThat(FunnelPosition.of(performance()).zone()).isEqualTo(FunnelPosition.Zone.WITHIN);
        assertThat(new FunnelPosition(-2, 3.5).zone()).isEqualTo(FunnelPosition.Zone.BELOW_95);
        assertThat(new FunnelPosition(-2, 3.5).overdispersedZone()).isEqualTo(FunnelPosition.Zone.ABOVE_998);
    }

    private static SectionResult section(String code, @Nullable PerformanceFigures performance, double points) {
        return new SectionResult(
                code,
                "U1",
                "window",
                new CaseFigures(60, 60, 60, 40, 0.9, 0, false, false, 0.05, 0.08),
                performance,
                new ProblemFigures(points, 1.5, points / 2, points / 4, points, 0.5, 1.5, 0.5, 2, List.of()),
                List.of(),
                0,
                0);
    }

    private static PerformanceFigures performance() {
        return new PerformanceFigures(-0.03, 0.0004, 0.5, 0.01, 0.0002, 93, 90, 96, 1, 0.9, 0.1, 1, 1, 1.5, 1.41);
    }
}
