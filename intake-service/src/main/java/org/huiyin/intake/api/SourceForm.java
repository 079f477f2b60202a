package org.huiyin.intake.api;

import java.util.Objects;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.source.Terms;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Makes the terms of a source of what was sent, or answers with everything that is wrong with it. */
final class SourceForm {
    private SourceForm() {}

    /** A source to be registered. */
    record Registration(SourceCode code, Terms terms) {}

    static Registration registration(@Nullable SourceRequest request) {
        SourceRequest sent = present(request);
        Checks checks = new Checks();
        SourceCode code = checks.required("/code", sent.code(), SourceForm::newCode);
        Terms terms = terms(sent, checks);
        checks.demandNone();
        return new Registration(Objects.requireNonNull(code), Objects.requireNonNull(terms));
    }

    static Terms change(@Nullable SourceRequest request) {
        SourceRequest sent = present(request);
        Checks checks = new Checks();
        if (sent.code() != null) {
            checks.refuse("/code", "not-allowed", "a code is given once");
        }
        Terms terms = terms(sent, checks);
        checks.demandNone();
        return Objects.requireNonNull(terms);
    }

    private static SourceCode newCode(String code) {
        try {
            return new SourceCode(code);
        } catch (InvalidValue invalid) {
            throw new InvalidValue("bad-code", "has small letters, digits and hyphens, at most 40");
        }
    }

    private static @Nullable Terms terms(SourceRequest sent, Checks checks) {
        String zh = checks.required("/zh", sent.zh(), name -> TextRule.LINE.check(name, Terms.NAME_MAXIMUM));
        String en = checks.required("/en", sent.en(), name -> TextRule.LINE.check(name, Terms.NAME_MAXIMUM));
        checks.optional("/client", sent.client(), id -> TextRule.LINE.check(id, Terms.CLIENT_MAXIMUM));
        Integer quota = amount("/quotaPerDay", sent.quotaPerDay(), checks);
        Integer limit = amount("/limitPerMinute", sent.limitPerMinute(), checks);
        return zh == null || en == null
                ? null
                : checks.madeUnlessRefused(() -> new Terms(zh, en, sent.client(), quota, limit));
    }

    private static @Nullable Integer amount(String pointer, @Nullable Integer sent, Checks checks) {
        return sent == null
                ? null
                : checks.made(pointer, () -> {
                    Terms.checkAmount(sent);
                    return sent;
                });
    }

    private static SourceRequest present(@Nullable SourceRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the source as JSON.");
        }
        return request;
    }
}
