package org.huiyin.evaluation.panel;

/**
 * A member of the panel.
 *
 * @param subject issuer and subject of the member's tokens
 * @param unit the unit that the member comes from
 */
public record Member(String subject, String unit) {}
