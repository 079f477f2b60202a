package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.dispatch.cases.ReferralBody;
import org.huiyin.dispatch.cases.Referred;

/** To whom a case was referred, and who alone sees it since: issuer and subject of each, with a unit separator between. */
@Embeddable
public record SealColumns(Instant referredAt, @Enumerated(EnumType.STRING) ReferralBody referredTo, String named) {
    private static final String SEPARATOR = "\u001f";

    static SealColumns of(Referred referred) {
        return new SealColumns(
                referred.since(), referred.body(), String.join(SEPARATOR, new TreeSet<>(referred.named())));
    }

    Referred toReferred() {
        return new Referred(referredAt, referredTo, Set.of(named.split(SEPARATOR)));
    }

    boolean names(String subject) {
        return toReferred().named().contains(subject);
    }
}
