package org.huiyin.dispatch.supervision;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a section is found to have done wrong. Codes only, because they are published.
 *
 * @param rootCause key that findings of one cause share, so that they weigh as one cluster
 * @param round round of the case's handling in which it was found
 */
public record Problem(String section, String unit, int round, Set<Tag> tags, Severity severity, String rootCause) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public Problem {
        tags = Set.copyOf(tags);
        if (tags.isEmpty() || !KEY.matcher(rootCause).matches()) {
            throw new IllegalArgumentException("a problem has a tag and a root cause in the form of a key");
        }
    }
}
