package org.huiyin.local.flow;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.huiyin.local.part.Part;

/** A part that is started again while what it needs is up already. */
record Restarted(Part part) implements Part {
    @Override
    public String name() {
        return part.name();
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Map<String, Integer> ports() {
        return part.ports();
    }

    @Override
    public void start() throws Exception {
        part.start();
    }

    @Override
    public boolean ready() {
        return part.ready();
    }

    @Override
    public void prepare() throws Exception {
        part.prepare();
    }

    @Override
    public boolean alive() {
        return part.alive();
    }

    @Override
    public OptionalLong pid() {
        return part.pid();
    }

    @Override
    public void stop() {
        part.stop();
    }
}
