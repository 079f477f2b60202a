package org.huiyin.service.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Strong entity tags of the form {@code "v17"}: the version of a row. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private IfMatch() {}

    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

    /** The version that the client has read: 428 without the header, 400 if it is not one of our tags. */
    public static long required(@Nullable String header) {
        if (header == null) {
            throw Problems.preconditionRequired();
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw Problems.badRequest("bad-version", "If-Match must be an ETag as served, such as \"v17\".");
        }
        return Long.parseLong(tag.group(1));
    }
}
