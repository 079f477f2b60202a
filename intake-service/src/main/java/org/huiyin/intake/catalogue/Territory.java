package org.huiyin.intake.catalogue;

import org.jspecify.annotations.Nullable;

/** A place (属地): the city, its counties and districts, their townships; the city has no parent. */
public record Territory(String code, @Nullable String parent, String level, String zh, String en) {}
