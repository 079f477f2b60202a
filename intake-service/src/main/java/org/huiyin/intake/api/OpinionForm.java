package org.huiyin.intake.api;

import java.util.Objects;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.filing.AskReopening.Plea;
import org.huiyin.intake.progress.DiscontentReason;
import org.huiyin.intake.progress.Opinion;
import org.huiyin.intake.progress.ReopeningReason;
import org.huiyin.intake.progress.Satisfaction;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads what complainants say afterwards; whatever is wrong is said at once. */
final class OpinionForm {
    private OpinionForm() {}

    static Opinion opinion(@Nullable AnswerRequest request) {
        AnswerRequest given = present(request);
        Checks checks = new Checks();
        Satisfaction satisfaction =
                checks.required("/satisfaction", given.satisfaction(), Checks.wordOf(Satisfaction.class));
        DiscontentReason reason = checks.optional("/reason", given.reason(), Checks.wordOf(DiscontentReason.class));
        if (given.resolved() == null) {
            checks.refuse("/resolved", "required", "must be given");
        }
        if (satisfaction == Satisfaction.DISSATISFIED && given.reason() == null) {
            checks.refuse("/reason", "required", "must be given by whoever is dissatisfied");
        }
        checks.demandNone();
        return new Opinion(Objects.requireNonNull(given.resolved()), Objects.requireNonNull(satisfaction), reason);
    }

    static Plea plea(@Nullable ReopeningRequest request) {
        ReopeningRequest given = present(request);
        Checks checks = new Checks();
        ReopeningReason reason = checks.required("/reason", given.reason(), Checks.wordOf(ReopeningReason.class));
        Narrative text = checks.required("/text", given.text(), Narrative::new);
        checks.demandNone();
        return new Plea(Objects.requireNonNull(reason), Objects.requireNonNull(text));
    }

    static <T> T present(@Nullable T request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send what you say as JSON.");
        }
        return request;
    }
}
