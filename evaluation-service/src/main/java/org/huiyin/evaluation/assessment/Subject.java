package org.huiyin.evaluation.assessment;

/**
 * A section that is compared.
 *
 * @param closed whether it had ceased to exist before the last day
 */
public record Subject(String section, String unit, boolean closed) {}
