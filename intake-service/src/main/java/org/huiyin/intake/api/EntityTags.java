package org.huiyin.intake.api;

import org.jspecify.annotations.Nullable;

/** Compares entity tags as If-None-Match wants it (RFC 9110, 13.1.2). */
final class EntityTags {

    private EntityTags() {}

    static boolean contains(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            String plain = candidate.trim();
            if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
