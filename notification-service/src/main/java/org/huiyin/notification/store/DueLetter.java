package org.huiyin.notification.store;

import java.time.Instant;
import java.util.List;
import org.huiyin.notification.message.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A letter that has been claimed, with what is needed to write it; reply and contact are still sealed.
 *
 * @param muted whether its recipient wants no letter about this stage
 * @param merged what else the same letter says, in the order in which it happened
 */
public record DueLetter(
        DeliveryHead head,
        StoredFacts facts,
        @Nullable String sealedReply,
        boolean anonymous,
        String language,
        @Nullable String sealedContact,
        @Nullable StoredSection section,
        Instant createdAt,
        boolean muted,
        @Nullable String helperMailbox,
        List<Message> merged) {

    /** What this letter says of its own step. */
    public Message message() {
        return new Message(head.stage(), facts, sealedReply, section);
    }

    /** One thing that a letter says. */
    public record Message(
            Stage stage, StoredFacts facts, @Nullable String sealedReply, @Nullable StoredSection section) {}
}
