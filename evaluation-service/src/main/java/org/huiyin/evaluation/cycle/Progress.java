package org.huiyin.evaluation.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle has come to so far; each value is there from the stage on that brings it.
 *
 * @param asOf end of the data of the run in force
 * @param run the run in force: the preliminary one, then the last recomputed one
 * @param noticedAt when the last public notice began
 * @param finalAt when the lists became final
 */
public record Progress(
        @Nullable FrozenRules rules,
        @Nullable Instant asOf,
        @Nullable UUID run,
        @Nullable Instant noticedAt,
        @Nullable Instant finalAt) {

    public static final Progress NONE = new Progress(null, null, null, null, null);

    Progress frozen(FrozenRules by) {
        return new Progress(by, asOf, run, noticedAt, finalAt);
    }

    Progress dataClosed(Instant at) {
        return new Progress(rules, at, run, noticedAt, finalAt);
    }

    Progress computed(UUID id, Instant dataUntil) {
        return new Progress(rules, dataUntil, id, noticedAt, finalAt);
    }

    Progress noticed(Instant at) {
        return new Progress(rules, asOf, run, at, finalAt);
    }

    Progress published(Instant at) {
        return new Progress(rules, asOf, run, noticedAt, at);
    }
}
