package org.huiyin.local.client;

import java.nio.file.Path;
import java.util.Set;
import org.huiyin.local.Trouble;

/** Sends files of complaints to intake and asks how far they have come. */
public final class Imports {
    private static final Set<String> WAITING = Set.of("RECEIVED", "RUNNING");
    private final Api api;
    private final Deployment deployment;

    public Imports(Api api, Deployment deployment) {
        this.api = api;
        this.deployment = deployment;
    }

    /** Sends a CSV file in the columns of the profile {@code complaints}; answers the id of the import. */
    public String send(Path file, String source) {
        Api.Reply sent = api.postFile(
                deployment.intake() + "/v1/imports?profile=complaints&source=" + source,
                deployment.tokens().of("intake-clerk"),
                "text/csv",
                file);
        if (sent.status() != 202) {
            throw new Trouble("The file was not taken: " + sent);
        }
        return sent.text("id");
    }

    /** How far it is: the counts of rows, and the state. */
    public Course course(String id) {
        Api.Reply reply = api.get(
                deployment.intake() + "/v1/imports/" + id, deployment.tokens().of("intake-clerk"));
        if (!reply.ok()) {
            throw new Trouble("The import can't be read: " + reply);
        }
        return new Course(
                reply.text("state"),
                reply.body().path("rowsRead").asInt(),
                reply.body().path("rowsFiled").asInt(),
                reply.body().path("rowsUnchanged").asInt());
    }

    /** Rows read so far, and what was made of them. */
    public record Course(String state, int read, int filed, int unchanged) {
        public boolean ended() {
            return !WAITING.contains(state);
        }
    }
}
