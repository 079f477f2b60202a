package org.huiyin.notification.delivering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.sending.Suppression;
import org.huiyin.notification.store.DeliveryHead;

/** What became of one claimed delivery. */
sealed interface Report {

    DeliveryHead head();

    /**
     * It was tried.
     *
     * @param elseBySms whether an SMS may follow if the mailbox turns out not to exist
     */
    record Tried(
            DeliveryHead head, Channel channel, Optional<String> maskedAddress, AttemptResult result, boolean elseBySms)
            implements Report {

        static Tried by(DeliveryHead head, Address address, AttemptResult result, boolean elseBySms) {
            return new Tried(head, address.channel(), Optional.of(address.masked()), result, elseBySms);
        }
    }

    /** A partner was called. */
    record Called(DeliveryHead head, Optional<UUID> webhook, AttemptResult result) implements Report {}

    /** It is rightly not sent. */
    record Withheld(DeliveryHead head, Suppression reason) implements Report {}

    /** What is needed to send it has not arrived yet. */
    record Waiting(DeliveryHead head, String missing, Instant since) implements Report {}
}
