package org.huiyin.notification.store;

import java.util.UUID;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.message.Stage;

/**
 * Which delivery this is.
 *
 * @param attempt the number of the attempt that the claim stands for; an outcome counts only if no later claim was made
 */
public record DeliveryHead(
        UUID id, UUID complaintId, UUID eventId, Stage stage, Audience audience, Channel channel, int attempt) {}
