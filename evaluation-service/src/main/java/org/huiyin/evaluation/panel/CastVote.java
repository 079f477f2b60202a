package org.huiyin.evaluation.panel;

/** What a member said on naming a section. */
public record CastVote(Seat seat, String member, Vote vote) {}
