package org.huiyin.dispatch.register;

import org.jspecify.annotations.Nullable;

/** A territory (属地) and the one above it; only the city has none above. */
public record Territory(String code, @Nullable String parent, TerritoryLevel level, Names name) {}
