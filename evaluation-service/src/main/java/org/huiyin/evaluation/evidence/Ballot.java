package org.huiyin.evaluation.evidence;

/** A ballot as it is counted: nobody's, but of a group. */
public record Ballot(String group, boolean contact, int score) {}
