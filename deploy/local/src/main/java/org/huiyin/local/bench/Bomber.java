package org.huiyin.local.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.huiyin.local.bench.UploadBombs.Bomb;
import org.huiyin.local.bench.Wire.Reply;
import org.huiyin.local.client.Deployment;

/** Sends one harmful file after another to a complaint, over one connection, and notes how each was refused. */
final class Bomber implements Load.Worker {

    private final Wire wire;
    private final Deployment deployment;
    private final String path;
    private final Queue<Bomb> bombs;
    private final Refusals refusals;

    Bomber(Deployment deployment, String number, Queue<Bomb> bombs, Refusals refusals) {
        this.wire = new Wire(deployment.intake());
        this.deployment = deployment;
        this.path = "/v1/complaints/" + number + "/attachments";
        this.bombs = bombs;
        this.refusals = refusals;
    }

    /** How long each kind took to be refused, how often there was no room, and what was answered otherwise. */
    static final class Refusals {
        private final Map<String, Percentiles> times = new ConcurrentHashMap<>();
        private final Percentiles full = new Percentiles();
        private final Queue<String> others = new ConcurrentLinkedQueue<>();

        Percentiles of(Bomb bomb) {
            return times.computeIfAbsent(bomb.what(), what -> new Percentiles());
        }

        /** Answers that said: come again. */
        int full() {
            return full.count();
        }

        /** Answers that no such file may get. */
        Queue<String> others() {
            return others;
        }
    }

    @Override
    public boolean once() throws IOException {
        Bomb bomb = bombs.remove();
        bombs.add(bomb);
        long began = System.nanoTime();
        Reply reply = wire.send("POST", path, headers(bomb), bomb.bytes());
        long took = System.nanoTime() - began;
        if (reply.status() == bomb.status()) {
            refusals.of(bomb).add(took);
        } else if (reply.status() == 429) {
            refusals.full.add(took);
        } else {
            refusals.others.add(bomb.what() + ": " + reply.status() + " " + reply.text("code"));
        }
        return reply.status() == bomb.status();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private String headers(Bomb bomb) {
        var random = ThreadLocalRandom.current();
        return Headers.read(deployment.tokens().of("complainant"))
                + "Idempotency-Key: bench-" + Long.toHexString(random.nextLong()) + random.nextInt(1_000, 9_999)
                + "\r\nContent-Type: " + bomb.mediaType()
                + "\r\nContent-Disposition: attachment; filename=\"" + bomb.fileName() + "\"\r\n";
    }
}
