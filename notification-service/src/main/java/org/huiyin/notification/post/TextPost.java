package org.huiyin.notification.post;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.sending.AttemptResult;

/** SMS through the gateway that the office has chosen; only the one sentence of a message is sent. */
@ApplicationScoped
public class TextPost {

    private final SmsGateway gateway;

    TextPost(@All List<SmsGateway> gateways, TellingConfig config) {
        String chosen = config.sms().gateway();
        this.gateway = gateways.stream()
                .filter(candidate -> candidate.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no SMS gateway is called " + chosen));
    }

    public Uni<AttemptResult> send(UUID delivery, Address address, Words words) {
        return gateway.send(delivery, address.value(), words.brief())
                .onFailure()
                .recoverWithItem(new AttemptResult.Troubled("sms-unreachable"));
    }
}
