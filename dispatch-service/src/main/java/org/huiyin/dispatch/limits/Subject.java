package org.huiyin.dispatch.limits;

/** What a limit depends on: the codes of the triage, or of the complainant where there was none. */
public record Subject(String kind, String category, Level level, boolean emergency) {}
