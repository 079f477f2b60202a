package org.huiyin.dispatch.auditing;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.dispatch.audit.Chain;
import org.huiyin.dispatch.audit.Fault;
import org.jspecify.annotations.Nullable;

/** What a verification has found so far; it keeps the first thousand faults and counts the rest. */
public final class Verification {
    private static final int KEPT = 1_000;
    private final List<Fault> faults = new ArrayList<>();
    private long faultCount;
    private long cases;
    private long entries;
    private long checkpoints;
    private @Nullable Long outside;

    void chain(Chain chain) {
        cases++;
        entries += chain.links().size();
        chain.faults().forEach(this::fault);
    }

    void checkpoint() {
        checkpoints++;
    }

    void outside(long id) {
        outside = id;
    }

    void fault(Fault fault) {
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(fault);
        }
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public long faultCount() {
        return faultCount;
    }

    public long cases() {
        return cases;
    }

    public long entries() {
        return entries;
    }

    public long checkpoints() {
        return checkpoints;
    }

    /** The newest checkpoint that is kept outside of the database, null if none is. */
    public @Nullable Long outside() {
        return outside;
    }
}
