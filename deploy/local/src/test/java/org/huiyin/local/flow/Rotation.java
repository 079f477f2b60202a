package org.huiyin.local.flow;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.huiyin.local.ServiceName;

/** What stands before the replicas of each service: requests go round those that are in, and one that leaves ends what it has first. */
final class Rotation {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<ServiceName, List<Replica>> replicas = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    private record Replica(String address, AtomicInteger underWay) {}

    void add(ServiceName service, String address) {
        replicas.computeIfAbsent(service, any -> new CopyOnWriteArrayList<>())
                .add(new Replica(address, new AtomicInteger()));
    }

    /** Nothing new goes there; returns when nothing is under way there either. */
    void drain(ServiceName service, String address) {
        Replica leaving = replicas.get(service).stream()
                .filter(replica -> replica.address().equals(address))
                .findFirst()
                .orElseThrow();
        replicas.get(service).remove(leaving);
        await().atMost(PATIENCE).until(() -> leaving.underWay().get() == 0);
    }

    /** Makes one request to the address whose turn it is. */
    <T> T ask(ServiceName service, Function<String, T> request) {
        List<Replica> in = replicas.get(service);
        Replica next = in.get(Math.floorMod(turn.getAndIncrement(), in.size()));
        next.underWay().incrementAndGet();
        try {
            return request.apply(next.address());
        } finally {
            next.underWay().decrementAndGet();
        }
    }
}
