package org.huiyin.notification.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.notification.sending.AttemptResult;
import org.jboss.logging.Logger;

/** Stands in for a provider beside a developer: notes that a message would have gone out, but neither its number nor its words. */
@ApplicationScoped
class LogSmsGateway implements SmsGateway {

    private static final Logger LOG = Logger.getLogger(LogSmsGateway.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public Uni<AttemptResult> send(UUID delivery, String phone, String text) {
        return Uni.createFrom().item(() -> {
            LOG.infof("sms %s of %d characters", delivery, text.length());
            return new AttemptResult.Accepted("sms-logged");
        });
    }
}
