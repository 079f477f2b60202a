package org.huiyin.evaluation.panel;

/** A place on a list that a section may take. */
public record Seat(ListKind list, String section) {}
