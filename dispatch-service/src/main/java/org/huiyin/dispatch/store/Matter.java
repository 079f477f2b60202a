package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a complaint is about, in the codes that intake published.
 *
 * @param receivedOn the day of the filing by the city's calendar, to which the figures per source count it
 */
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
        Instant filedAt,
        LocalDate receivedOn) {}
