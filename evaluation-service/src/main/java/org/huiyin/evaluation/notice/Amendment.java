package org.huiyin.evaluation.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something published before does not hold as it stands.
 *
 * @param publication the one that is amended
 * @param code why, for an annulment
 * @param words why, for a correction
 * @param withdrawn names that are off the lists now, by this correction or an earlier one
 */
public record Amendment(UUID publication, @Nullable String code, @Nullable Words words, List<Words> withdrawn) {
    public Amendment {
        withdrawn = List.copyOf(withdrawn);
    }

    /** Takes back everything. */
    public static Amendment annulling(UUID publication, String code) {
        return new Amendment(publication, code, null, List.of());
    }

    /** Amends some of it. */
    public static Amendment correcting(UUID publication, Words reason) {
        return new Amendment(publication, null, reason, List.of());
    }

    Amendment naming(List<Words> names) {
        return new Amendment(publication, code, words, names);
    }
}
