package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.huiyin.local.bench.Wire.Reply;
import org.huiyin.local.client.Deployment;

/** Files complaints over one connection and reports each that was acknowledged, with the time of the answer. */
final class Filer implements Load.Worker {

    static final byte[] COMPLAINT =
            """
            {"kind":"COMPLAINT","category":"government-service","territory":"HY","title":"许可证迟迟未发",\
            "text":"材料已于上月交齐，窗口两次要求补正，均已当日补齐，至今没有答复，影响开工，请尽快核实并答复。",\
            "channel":"WEB","source":"self","language":"zh","contact":{"name":"周丽华","email":"bench@example.org"}}"""
                    .getBytes(StandardCharsets.UTF_8);

    private final Wire wire;
    private final Deployment deployment;
    private final BiConsumer<UUID, Long> acknowledged;

    Filer(Deployment deployment, BiConsumer<UUID, Long> acknowledged) {
        this.wire = new Wire(deployment.intake());
        this.deployment = deployment;
        this.acknowledged = acknowledged;
    }

    @Override
    public boolean once() throws IOException {
        return !file().isEmpty();
    }

    /** The id of the new complaint, or nothing when it was refused. */
    String file() throws IOException {
        Reply reply = wire.send(
                "POST", "/v1/complaints", Headers.command(deployment.tokens().of("complainant"), ""), COMPLAINT);
        if (reply.status() != 201) {
            return "";
        }
        String id = reply.text("id");
        acknowledged.accept(UUID.fromString(id), System.nanoTime());
        return id;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
