package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to ask the complainant (回访); without a voice nobody was reached. */
public record FollowUp(Officer by, Instant at, @Nullable Voice voice) {}
