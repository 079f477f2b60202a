package org.huiyin.notification.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter that has been claimed, with what is needed to write it; reply and contact are still sealed. */
public record DueLetter(
        DeliveryHead head,
        StoredFacts facts,
        @Nullable String sealedReply,
        boolean anonymous,
        String language,
        @Nullable String sealedContact,
        @Nullable StoredSection section,
        Instant createdAt) {}
