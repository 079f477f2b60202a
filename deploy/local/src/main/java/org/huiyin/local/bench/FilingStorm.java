package org.huiyin.local.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.huiyin.local.bench.Wire.Reply;
import org.huiyin.local.client.Deployment;

/** Filings over many more connections than intake works on at once, each as soon as its last one was answered or due. */
public final class FilingStorm {
    /** Four times as many as intake works on at once. */
    private static final int CONNECTIONS = 256;

    private static final int NO_ANSWER = 0;

    private final Deployment deployment;
    private final Load load = new Load(CONNECTIONS);
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    public FilingStorm(Deployment deployment) {
        this.deployment = deployment;
    }

    /** As fast as they are answered. */
    public void blow(double seconds) {
        load.saturate(seconds, Sender::new);
    }

    /** So many per second, whatever comes back. */
    void blow(double perSecond, double seconds) {
        load.atRate(perSecond, seconds, Sender::new);
    }

    /** How many answers there were of each status; 0 stands for those that did not come within half a minute. */
    public Map<Integer, Long> answers() {
        var counts = new TreeMap<Integer, Long>();
        answers.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** The ids of the complaints that were acknowledged. */
    public Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Of those that were acknowledged, since each was due. */
    Percentiles latencies() {
        return load.latencies();
    }

    private final class Sender implements Load.Worker {
        private final Wire wire = new Wire(deployment.intake());

        @Override
        public boolean once() throws IOException {
            int status = NO_ANSWER;
            try {
                String headers = Headers.command(deployment.tokens().of("complainant"), "");
                Reply reply = wire.send("POST", "/v1/complaints", headers, Filer.COMPLAINT);
                status = reply.status();
                if (reply.ok()) {
                    acknowledged.add(UUID.fromString(reply.text("id")));
                }
                return reply.ok();
            } finally {
                answers.computeIfAbsent(status, first -> new LongAdder()).increment();
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
