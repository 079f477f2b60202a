package org.huiyin.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.huiyin.local.Ports;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Sections;

/** Whole lives, many at a time, until everything is rated and told as well. */
final class WholeLives {

    private static final String SECTION = "S0001";
    /** Filed, assigned, accepted, resolved, followed up, struck off. */
    private static final int COMMANDS = 6;

    private final Ports ports;
    private final Deployment deployment;
    private final BiConsumer<UUID, Long> acknowledged;

    WholeLives(Ports ports, Deployment deployment, BiConsumer<UUID, Long> acknowledged) {
        this.ports = ports;
        this.deployment = deployment;
        this.acknowledged = acknowledged;
    }

    /**
     * What came out.
     *
     * @param lives per second, until the last was rated and told
     * @param commands per second, as long as there were new lives
     * @param told whether all were rated and told in time
     */
    record Rates(double lives, double commands, long failed, boolean told) {}

    Rates measure(int atATime, double seconds, Duration patience) throws SQLException, InterruptedException {
        String leader = new Sections(new Api(), deployment).leader(SECTION);
        Collection<UUID> own = ConcurrentHashMap.newKeySet();
        Load load = new Load(atATime);
        long began = System.nanoTime();
        double perSecond = load.saturate(
                seconds,
                () -> new LifeCycle(deployment, SECTION, leader, (id, at) -> {
                    acknowledged.accept(id, at);
                    own.add(id);
                }));
        boolean told = new Behind(ports).caughtUp(own, patience);
        double lives = load.done() / ((System.nanoTime() - began) / 1e9);
        return new Rates(lives, perSecond * COMMANDS, load.failed(), told);
    }
}
