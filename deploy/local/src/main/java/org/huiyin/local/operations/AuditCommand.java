package org.huiyin.local.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;

/** {@code ./run audit}: has the record of all cases recomputed and names each place that is not what was written. */
public final class AuditCommand {
    private final Deployment deployment;

    public AuditCommand(Deployment deployment) {
        this.deployment = deployment;
    }

    public void run() {
        String token = deployment.tokens().of("auditor");
        Reply reply = new Api(Duration.ofMinutes(30)).get(deployment.dispatch() + "/v1/audit/verification", token);
        if (!reply.ok()) {
            throw new Trouble("The record was not verified: " + reply);
        }
        JsonNode found = reply.body();
        for (JsonNode fault : found.path("faults")) {
            System.out.println("  " + fault);
        }
        String read = "%,d entries of %,d cases and %,d checkpoints"
                .formatted(
                        found.path("entries").asLong(),
                        found.path("cases").asLong(),
                        found.path("checkpoints").asLong());
        if (!found.path("intact").asBoolean()) {
            throw new Trouble(
                    "The record was tampered with: " + found.path("faultCount").asLong() + " faults in " + read
                            + ". Keep the database as it is and call the auditor.");
        }
        System.out.println("The record is whole: " + read + ".");
    }
}
