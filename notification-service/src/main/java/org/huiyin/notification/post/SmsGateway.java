package org.huiyin.notification.post;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.huiyin.notification.sending.AttemptResult;

/** What an SMS provider must be able to do. Implement it, and name the bean by {@code huiyin.telling.sms.gateway}. */
public interface SmsGateway {

    /** The value of {@code huiyin.telling.sms.gateway} that chooses this gateway. */
    String name();

    /**
     * Sends one message. A fault of the provider is a result, not a failure.
     *
     * @param delivery the same at every attempt: providers that can, drop repeats by it
     */
    Uni<AttemptResult> send(UUID delivery, String phone, String text);
}
