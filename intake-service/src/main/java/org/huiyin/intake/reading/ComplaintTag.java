package org.huiyin.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.service.command.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of complaints: {@code "v3.5"} is version 3 with five entries of progress. Progress changes what a reader
 * sees, never what a complainant decides: a command compares the version only, and takes {@code "v3"} as well.
 */
public final class ComplaintTag {
    private static final Pattern WITH_PROGRESS = Pattern.compile("\"(v\\d{1,18})(?:\\.\\d{1,18})?\"");

    private ComplaintTag() {}

    static String of(long version, long changes) {
        return "\"v" + version + "." + changes + "\"";
    }

    /** The version in an If-Match header: 428 without the header, 400 if it is none of our tags. */
    public static long requiredVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return IfMatch.required(null);
        }
        Matcher tag = WITH_PROGRESS.matcher(ifMatch.trim());
        return IfMatch.required(tag.matches() ? "\"" + tag.group(1) + "\"" : ifMatch);
    }
}
