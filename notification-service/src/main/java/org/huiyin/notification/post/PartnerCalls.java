package org.huiyin.notification.post;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.webhook.Target;
import org.huiyin.notification.webhook.TargetRules;
import org.huiyin.notification.webhook.TargetVerdict;
import org.huiyin.notification.webhook.WebhookMessage;
import org.huiyin.notification.webhook.WebhookSecret;

/**
 * Calls partners. The name is looked up and judged anew at each attempt, and the connection goes to the address that was
 * judged, so pointing the name elsewhere in between gains nothing.
 */
@ApplicationScoped
public class PartnerCalls {

    private static final int GONE = 410;

    private final Vertx vertx;
    private final HttpClient client;
    private final TargetRules rules;
    private final Function<String, List<InetAddress>> names;

    @Inject
    PartnerCalls(Vertx vertx) {
        this(vertx, new TargetRules(atHome(ConfigUtils.getProfiles())), PartnerCalls::resolve);
    }

    PartnerCalls(Vertx vertx, TargetRules rules, Function<String, List<InetAddress>> names) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setKeepAlive(false)
                .setVerifyHost(true));
        this.rules = rules;
        this.names = names;
    }

    private static boolean atHome(List<String> profiles) {
        return profiles.contains("local") || profiles.contains("test");
    }

    /** Why this address may not be called; empty if it may. */
    public Uni<Optional<String>> refusalOf(String url) {
        return judged(url).map(judged -> judged.refusal());
    }

    /** Never fails: whatever goes wrong is a result. */
    public Uni<AttemptResult> call(String url, WebhookMessage message, List<WebhookSecret> secrets) {
        return judged(url).chain(judged -> judged.refusal()
                .<Uni<AttemptResult>>map(reason -> Uni.createFrom().item(new AttemptResult.Troubled(reason)))
                .orElseGet(() -> HttpCall.of(client, request(judged, message, secrets), message.body())
                        .map(PartnerCalls::result)));
    }

    private static RequestOptions request(Judged judged, WebhookMessage message, List<WebhookSecret> secrets) {
        Target target = judged.target().orElseThrow();
        String checked = judged.addresses().get(0).getHostAddress();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), checked))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Huiyin-Webhooks/1");
        message.headers(secrets).forEach(options::putHeader);
        return options;
    }

    private static AttemptResult result(HttpCall.Reply reply) {
        if (reply.accepted()) {
            return new AttemptResult.Accepted(reply.word());
        }
        return reply.status() == GONE
                ? new AttemptResult.Gone(reply.word())
                : new AttemptResult.Troubled(reply.word(), reply.retryAfter());
    }

    private Uni<Judged> judged(String url) {
        TargetVerdict verdict = rules.form(url);
        if (verdict instanceof TargetVerdict.Refused refused) {
            return Uni.createFrom().item(new Judged(Optional.empty(), List.of(), Optional.of(refused.reason())));
        }
        Target target = ((TargetVerdict.WellFormed) verdict).target();
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> names.apply(target.host()), false)
                        .toCompletionStage())
                .map(addresses -> new Judged(Optional.of(target), addresses, rules.refusalOf(target, addresses)));
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private record Judged(Optional<Target> target, List<InetAddress> addresses, Optional<String> refusal) {}
}
