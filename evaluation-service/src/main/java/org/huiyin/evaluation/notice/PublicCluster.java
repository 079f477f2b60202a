package org.huiyin.evaluation.notice;

import org.jspecify.annotations.Nullable;

/**
 * Substantiated problems with one root cause, without ids.
 *
 * @param complainants absent if they are so few that they are not shown
 */
public record PublicCluster(String rootCause, double points, @Nullable Integer complainants) {}
