package org.huiyin.evaluation.rules;

/**
 * What makes a rule set contradict itself.
 *
 * @param place path to the value, its names and indexes each after a slash
 * @param code stable word for programs
 * @param detail one sentence for people
 */
public record Flaw(String place, String code, String detail) {}
