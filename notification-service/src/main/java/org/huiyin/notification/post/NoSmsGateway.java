package org.huiyin.notification.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.notification.sending.AttemptResult;

/**
 * Stands where the office has chosen no provider: each message fails at once and for good, so that the alarm on failed deliveries rings
 * and the echo query names the complainant. Nobody is recorded as told.
 */
@ApplicationScoped
class NoSmsGateway implements SmsGateway {

    private static final AttemptResult FAILED = new AttemptResult.Rejected("no-sms-gateway");

    @Override
    public String name() {
        return "none";
    }

    @Override
    public Uni<AttemptResult> send(UUID delivery, String phone, String text) {
        return Uni.createFrom().item(FAILED);
    }
}
