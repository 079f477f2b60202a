package org.huiyin.service.command;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers after its commit.
 *
 * @param location path of what was created, if anything was
 * @param etag entity tag of the new version, quoted
 * @param body response record, written as JSON
 */
public record Answer(int status, @Nullable String location, @Nullable String etag, Object body) {
    public static Answer created(String location, long version, Object body) {
        return new Answer(201, location, IfMatch.tag(version), body);
    }

    public static Answer ok(long version, Object body) {
        return new Answer(200, null, IfMatch.tag(version), body);
    }

    public static Answer ok(Object body) {
        return new Answer(200, null, null, body);
    }
}
