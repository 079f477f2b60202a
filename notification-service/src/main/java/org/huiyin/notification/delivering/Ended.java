package org.huiyin.notification.delivering;

import java.time.Instant;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.sending.Outcome;
import org.huiyin.notification.store.DeliveryHead;

/** A delivery that has ended, about to be told to the bus. */
record Ended(DeliveryHead head, Channel channel, Outcome outcome, int attempts, Instant at) {}
