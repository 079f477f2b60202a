package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.huiyin.local.bench.Wire.Reply;
import org.huiyin.local.client.Deployment;

/** Whole lives one after the other: filed, assigned, accepted, resolved, followed up, struck off. */
final class LifeCycle implements Load.Worker {

    private static final int POLLS = 60;
    private static final long FIRST_WAIT_NANOS = 50_000_000;
    private static final long LONGEST_WAIT_NANOS = 1_000_000_000;
    private static final byte[] NOTHING = {};

    private final Filer filer;
    private final Wire wire;
    private final Deployment deployment;
    private final byte[] assignment;

    LifeCycle(Deployment deployment, String section, String leader, BiConsumer<UUID, Long> acknowledged) {
        this.filer = new Filer(deployment, acknowledged);
        this.wire = new Wire(deployment.dispatch());
        this.deployment = deployment;
        this.assignment = bytes("{\"section\":\"" + section + "\",\"leader\":\"" + leader + "\"}");
    }

    @Override
    public boolean once() throws IOException {
        String id = filer.file();
        if (id.isEmpty()) {
            return false;
        }
        String version = waitForCase(id);
        version = move(id, version, "assignment", "dispatcher", assignment);
        version = move(id, version, "acceptance", "handler", NOTHING);
        version = move(
                id, version, "resolution", "handler", bytes("{\"closureCode\":\"SOLVED\",\"reply\":\"您好，问题已解决。\"}"));
        version = move(
                id,
                version,
                "follow-up",
                "supervisor",
                bytes("{\"reached\":true,\"resolved\":true,\"satisfaction\":\"SATISFIED\"}"));
        return !move(id, version, "strike-off", "dispatcher", NOTHING).isEmpty();
    }

    @Override
    public void close() throws IOException {
        filer.close();
        wire.close();
    }

    /** The version of the case once it is there, asked for ever less often; empty when it never came. */
    private String waitForCase(String id) throws IOException {
        long wait = FIRST_WAIT_NANOS;
        for (int i = 0; i < POLLS; i++) {
            LockSupport.parkNanos(wait);
            Reply reply = wire.send(
                    "GET", "/v1/cases/" + id, Headers.read(deployment.tokens().of("dispatcher")), NOTHING);
            if (reply.ok()) {
                return reply.version();
            }
            wait = Math.min(2 * wait, LONGEST_WAIT_NANOS);
        }
        return "";
    }

    /** The version after the move; empty when it, or one before it, failed. */
    private String move(String id, String version, String noun, String role, byte[] body) throws IOException {
        if (version.isEmpty()) {
            return "";
        }
        String headers = Headers.command(deployment.tokens().of(role), version);
        if (body.length == 0) {
            headers = headers.replace("Content-Type: application/json\r\n", "");
        }
        Reply reply = wire.send("POST", "/v1/cases/" + id + "/" + noun, headers, body);
        return reply.ok() ? reply.version() : "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
