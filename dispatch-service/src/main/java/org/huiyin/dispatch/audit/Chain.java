package org.huiyin.dispatch.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The stored history of one case, in the order of its numbers, and the head that stands in the case. */
public record Chain(UUID caseId, Head head, List<Link> links) {

    public Chain {
        links = List.copyOf(links);
    }

    /** Every place at which the history is not what was written, a gap or a cut by its first; none if it is sound. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Head reached = Head.START;
        boolean blamed = false;
        for (Link link : links) {
            long n = link.entry().n();
            if (n > reached.n() + 1) {
                faults.add(Fault.in(caseId, reached.n() + 1, FaultKind.REMOVED)); // the first of a gap
            }
            if (n > head.n()) {
                faults.add(Fault.in(caseId, n, FaultKind.ADDED));
            } else if (!link.sound()) {
                faults.add(Fault.in(caseId, n, moved(link) ? FaultKind.REORDERED : FaultKind.EDITED));
            } else if (n == reached.n() + 1 && !blamed && !link.previous().equals(reached.hash())) {
                // sound in itself, and remembers another entry before it than the one that is there now
                faults.add(Fault.in(caseId, Math.max(reached.n(), 1), FaultKind.EDITED));
            }
            blamed = !link.sound();
            reached = link.head();
        }
        compareEnd(reached, faults);
        return faults;
    }

    private void compareEnd(Head reached, List<Fault> faults) {
        if (reached.n() < head.n()) {
            faults.add(Fault.in(caseId, reached.n() + 1, FaultKind.TRUNCATED));
        } else if (faults.isEmpty() && !reached.equals(head)) {
            faults.add(Fault.in(caseId, reached.n(), FaultKind.EDITED));
        }
    }

    private boolean moved(Link link) {
        return links.stream()
                .anyMatch(other -> other.entry().n() != link.entry().n() && link.belongsAt(other));
    }
}
