package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.cases.Satisfaction;

/** What the complainant said of the result. */
@Embeddable
public record VoiceColumns(@Enumerated(EnumType.STRING) Satisfaction satisfaction, Instant followedUpAt) {}
