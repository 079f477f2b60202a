package org.huiyin.local.operations;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Waiting;

/** {@code ./run rebuild}: folds the topics anew from offset 0 and compares the hash with that of the live facts. */
public final class RebuildCommand {
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Deployment deployment;
    private final Api api = new Api();

    public RebuildCommand(Deployment deployment) {
        this.deployment = deployment;
    }

    public void run() {
        String url = deployment.evaluation() + "/v1/rebuilds";
        Reply begun = api.post(url, token(), Map.of("onDifference", "KEEP"), null);
        if (begun.status() != 202) {
            throw new Trouble("No rebuild was begun: " + begun);
        }
        Reply ended = Waiting.until(PATIENCE, () -> Optional.of(rebuild(url + "/" + begun.text("id")))
                        .filter(reply -> !reply.text("finishedAt").isEmpty()))
                .orElseThrow(() -> new Trouble("The rebuild has not ended after " + PATIENCE.toHours() + " hours."));
        if (!ended.text("stage").equals("SWAPPED")) {
            throw new Trouble("The rebuilt facts differ from the live ones, which stay: " + ended);
        }
        System.out.printf(
                Locale.ROOT,
                "Rebuilt from %,d events; the hash is that of the live facts, which the new ones have replaced.%n",
                ended.body().path("events").asLong());
    }

    private Reply rebuild(String url) {
        Reply reply = api.get(url, token());
        if (!reply.ok()) {
            throw new Trouble("No word of the rebuild, which goes on; ask " + url + ": " + reply);
        }
        return reply;
    }

    private String token() {
        return deployment.tokens().of("evaluator");
    }
}
