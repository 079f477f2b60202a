package org.huiyin.evaluation.store;

import java.util.List;
import java.util.UUID;

/**
 * Some cases as they were kept.
 *
 * @param contents JSON array with the content of each
 */
public record KeptPage(List<UUID> subjects, String contents) {}
