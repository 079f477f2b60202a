package org.huiyin.intake.sandbox;

import java.time.Instant;
import java.util.List;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Withdrawn;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ComplaintView;
import org.huiyin.intake.reading.ComplaintView.AnswerView;
import org.huiyin.intake.reading.ComplaintView.ProgressView;
import org.huiyin.intake.reading.ComplaintView.StepView;
import org.huiyin.intake.store.SandboxContent;
import org.huiyin.intake.store.SandboxContent.Step;
import org.huiyin.intake.store.SandboxRow;
import org.jspecify.annotations.Nullable;

/** Shows complaints of a sandbox in the form in which real ones are shown to the partner who filed them. */
final class SandboxViews {
    private static final String ANSWER = "（沙箱）您好，此件已办结。 / (Sandbox) This has been dealt with.";

    private SandboxViews() {}

    static ComplaintView view(SandboxRow row, SandboxContent content) {
        SandboxContent.Codes codes = content.codes();
        Instant withdrawn = at(content, Stage.WITHDRAWN);
        return new ComplaintView(
                row.id,
                row.number().toString(),
                withdrawn == null ? Filed.CODE : Withdrawn.CODE,
                codes.kind(),
                codes.category(),
                codes.territory(),
                codes.channel(),
                codes.source(),
                codes.language(),
                content.anonymous(),
                FiledBy.PARTNER.name(),
                false,
                null,
                content.title(),
                content.text(),
                null,
                null,
                null,
                row.filedAt,
                withdrawn,
                List.of(),
                false,
                progress(content),
                answer(content),
                null,
                null,
                null,
                null);
    }

    static ComplaintSummary summary(SandboxRow row, SandboxContent content) {
        StepView current = step(content.last());
        return new ComplaintSummary(
                row.id,
                row.number().toString(),
                content.last().stage() == Stage.WITHDRAWN ? Withdrawn.CODE : Filed.CODE,
                content.codes().kind(),
                content.codes().category(),
                content.codes().territory(),
                content.title(),
                row.filedAt,
                current.stage(),
                current.zh(),
                current.en(),
                row.externalId);
    }

    private static ProgressView progress(SandboxContent content) {
        List<StepView> steps = content.steps().stream().map(SandboxViews::step).toList();
        return new ProgressView(step(content.last()), null, false, steps);
    }

    private static StepView step(Step step) {
        Stage stage = step.stage();
        return new StepView(stage.name(), stage.words(Language.ZH), stage.words(Language.EN), step.at());
    }

    private static @Nullable AnswerView answer(SandboxContent content) {
        Instant answered = at(content, Stage.ANSWERED);
        return answered == null ? null : new AnswerView(ANSWER, answered);
    }

    /** When a stage was reached last. */
    private static @Nullable Instant at(SandboxContent content, Stage stage) {
        return content.steps().stream()
                .filter(step -> step.stage() == stage)
                .map(Step::at)
                .reduce((former, later) -> later)
                .orElse(null);
    }
}
