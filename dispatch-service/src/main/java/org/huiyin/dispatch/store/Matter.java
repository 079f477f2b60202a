package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a complaint is about, in the codes that intake published. */
@Embeddable
public record Matter(
        String number,
        String kind,
        String category,
        String territory,
        String channel,
        String source,
        String language,
        boolean anonymous,
        Instant filedAt) {}
