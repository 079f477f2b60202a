package org.huiyin.dispatch.merging;

import org.huiyin.bus.event.CommonProblemConcluded;
import org.huiyin.bus.event.CommonProblemOpened;
import org.huiyin.bus.event.CommonProblemReplied;
import org.huiyin.bus.event.CommonProblemReported;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.Concluded;
import org.huiyin.dispatch.commonproblem.Replied;
import org.huiyin.dispatch.commonproblem.Reported;

/** What is told of common problems: codes and times, never their words. */
final class ProblemEvents {
    private ProblemEvents() {}

    static CommonProblemOpened opened(CommonProblem problem) {
        return new CommonProblemOpened(
                problem.id(),
                problem.number(),
                problem.kind().name(),
                problem.to().section(),
                problem.to().unit(),
                problem.openedAt());
    }

    static CommonProblemReported reported(Reported reported) {
        CommonProblem problem = reported.problem();
        return new CommonProblemReported(
                problem.id(),
                problem.number(),
                problem.kind().name(),
                problem.to().section(),
                problem.to().unit(),
                problem.openedAt(),
                reported.level().name(),
                reported.at());
    }

    static CommonProblemReplied replied(Replied replied) {
        CommonProblem problem = replied.problem();
        return new CommonProblemReplied(
                problem.id(),
                problem.number(),
                problem.kind().name(),
                problem.to().section(),
                problem.to().unit(),
                problem.openedAt(),
                replied.reported().level().name(),
                replied.at());
    }

    static CommonProblemConcluded concluded(Concluded concluded, int cases) {
        CommonProblem problem = concluded.problem();
        return new CommonProblemConcluded(
                problem.id(),
                problem.number(),
                problem.kind().name(),
                problem.to().section(),
                problem.to().unit(),
                problem.openedAt(),
                concluded.code().name(),
                cases,
                concluded.at());
    }
}
