package org.huiyin.evaluation.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something published before does not hold as it stands.
 *
 * @param publication the one that is amended
 * @param code why, for an annulment
 * @param words why, for a correction
 */
public record Amendment(UUID publication, @Nullable String code, @Nullable Words words) {}
