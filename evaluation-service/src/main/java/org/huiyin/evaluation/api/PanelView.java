package org.huiyin.evaluation.api;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.panel.Achievement;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Member;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Tally;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Power;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;
import org.jspecify.annotations.Nullable;

/**
 * What lies before a panel.
 *
 * @param power what the data can tell at all
 * @param redCards sections with a red card in force, which are looked at beside the nominations whatever their figures are
 */
@Schema(name = "CyclePanel")
public record PanelView(
        Power power,
        double expectedFalseShare,
        List<NominationView> nominations,
        List<String> redCards,
        List<Member> members,
        List<Hearing> hearings,
        List<Achievement> achievements,
        List<Verdict> verdicts,
        boolean complete) {

    /**
     * A nomination and how the panel voted on it.
     *
     * @param verdict absent as long as nothing is decided
     */
    public record NominationView(ListKind list, Nomination nomination, Tally votes, @Nullable Verdict verdict) {}

    static PanelView of(Panels.Sitting sitting) {
        Panel panel = sitting.panel();
        RunResult result = sitting.run().result();
        return new PanelView(
                result.power(),
                result.summary().expectedFalseShare(),
                nominations(panel, result),
                redCards(result),
                panel.members(),
                panel.documents().hearings(),
                panel.documents().achievements(),
                panel.verdicts(),
                panel.isComplete());
    }

    private static List<String> redCards(RunResult result) {
        return result.sections().stream()
                .filter(section -> section.liveRed() > 0)
                .map(SectionResult::section)
                .toList();
    }

    private static List<NominationView> nominations(Panel panel, RunResult result) {
        return Stream.concat(
                        result.best().stream().map(best -> view(panel, ListKind.BEST, best)),
                        result.worst().stream().map(worst -> view(panel, ListKind.WORST, worst)))
                .toList();
    }

    private static NominationView view(Panel panel, ListKind list, Nomination nomination) {
        Seat seat = new Seat(list, nomination.section());
        return new NominationView(
                list, nomination, panel.tally(seat), panel.verdict(seat).orElse(null));
    }
}
