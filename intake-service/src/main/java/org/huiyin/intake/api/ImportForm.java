package org.huiyin.intake.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportStore.Before;
import org.huiyin.intake.store.RowOutcome;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** Reads what a request for an import says beside the file. */
final class ImportForm {
    private ImportForm() {}

    /** The parameters of a file, as they were sent. */
    record Sent(
            @Nullable String source, @Nullable String profile, @Nullable String dryRun, @Nullable String contentType) {}

    static ImportRow.Wish wish(Sent sent) {
        return new ImportRow.Wish(
                profile(sent.profile()), source(sent.source()), format(sent.contentType()), flag(sent.dryRun()));
    }

    static String name(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FiledBy filedBy(Actor actor) {
        return actor.has(Roles.INTAKE_CLERK) ? FiledBy.STAFF : FiledBy.PARTNER;
    }

    static Before before(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 2);
        return cursor == null ? Before.NOTHING : new Before(cursor.instant(0), cursor.uuid(1));
    }

    static int afterLine(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.max(0, cursor.number(0)));
    }

    static @Nullable RowOutcome outcome(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return RowOutcome.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw Problems.badRequest("bad-filter", "The outcome is FILED, UNCHANGED, DIFFERS or REFUSED.");
        }
    }

    private static Profile profile(@Nullable String text) {
        return Arrays.stream(Profile.values())
                .filter(profile -> name(profile).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "profile-required",
                        "Say how the columns are named, with profile="
                                + Arrays.stream(Profile.values())
                                        .map(ImportForm::name)
                                        .collect(Collectors.joining(" or profile="))
                                + "."));
    }

    private static String source(@Nullable String text) {
        if (text == null) {
            throw Problems.badRequest("source-required", "Say where the complaints come from, with source=<code>.");
        }
        try {
            SourceCode code = new SourceCode(text);
            if (code.equals(SourceCode.OPEN311)) {
                throw Problems.badRequest(
                        "another-door", "The source open311 is for what comes in at /open311 and is shown there.");
            }
            return code.value();
        } catch (InvalidValue unknown) {
            throw Problems.badRequest("unknown-source", "The source is a code from /v1/sources.");
        }
    }

    static SheetFormat format(@Nullable String contentType) {
        return SheetFormat.ofMediaType(contentType == null ? "" : contentType)
                .orElseThrow(
                        () -> Problems.unsupportedType("Send text/csv or an XLSX workbook with its content type."));
    }

    /**
     * Only these two words: whoever wants a dry run and mistypes must not get a real one.
     *
     * @param text as the request has it, for JAX-RS takes an empty word for none
     */
    static boolean flag(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problems.badRequest("bad-flag", "dryRun is true or false.");
    }
}
