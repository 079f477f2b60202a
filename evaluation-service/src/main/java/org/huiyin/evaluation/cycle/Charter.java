package org.huiyin.evaluation.cycle;

import org.huiyin.evaluation.run.Scope;

/**
 * What a cycle is about; it never changes.
 *
 * @param shadow a rehearsal: everything is done and nothing is published
 */
public record Charter(String nameZh, String nameEn, CycleKind kind, boolean shadow, Scope scope) {}
