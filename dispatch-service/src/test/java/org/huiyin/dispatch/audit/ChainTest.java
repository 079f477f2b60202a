package org.huiyin.dispatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final UUID CASE = UUID.fromString("0199d5a0-1234-7abc-8def-0123456789ab");
    private static final Instant AT = Instant.parse("2026-03-11T04:00:00Z");
    private final List<Link> links = chain("OPENED", "ASSIGNED", "ACCEPTED", "RESOLVED");
    private final Head head = links.get(3).head();

    @Test
    void anUntouchedHistoryHasNoFault() {
        assertThat(faults()).isEmpty();
        assertThat(new Chain(CASE, Head.START, List.of()).faults()).isEmpty();
    }

    @Test
    void anEditedEntryIsNamed() {
        links.set(1, with(links.get(1), "STRUCK_OFF"));

        assertThat(faults()).containsExactly(fault(2, FaultKind.EDITED));
    }

    @Test
    void anEntryThatWasHashedAnewIsNamedByTheOneBehindIt() {
        Link edited = with(links.get(1), "STRUCK_OFF");
        links.set(1, new Link(edited.entry(), edited.previous(), edited.entry().hash(edited.previous())));

        assertThat(faults()).containsExactly(fault(2, FaultKind.EDITED));
    }

    @Test
    void aRemovedEntryIsNamed() {
        links.remove(0);
        links.remove(1);

        assertThat(faults()).containsExactly(fault(1, FaultKind.REMOVED), fault(3, FaultKind.REMOVED));
    }

    @Test
    void theFirstEntryThatWasCutOffIsNamed() {
        links.remove(3);
        links.remove(2);

        assertThat(faults()).containsExactly(fault(3, FaultKind.TRUNCATED));
    }

    @Test
    void entriesThatChangedPlacesAreNamedWhetherTheirHashesMovedAlongOrNot() {
        Link second = links.get(1);
        Link third = links.get(2);
        links.set(1, new Link(third.entry().at(2), third.previous(), third.hash()));
        links.set(2, new Link(second.entry().at(3), second.previous(), second.hash()));
        assertThat(faults()).containsExactly(fault(2, FaultKind.REORDERED), fault(3, FaultKind.REORDERED));

        links.set(1, new Link(third.entry().at(2), second.previous(), second.hash()));
        links.set(2, new Link(second.entry().at(3), third.previous(), third.hash()));
        assertThat(faults()).containsExactly(fault(2, FaultKind.REORDERED), fault(3, FaultKind.REORDERED));
    }

    @Test
    void anEntryBehindTheHeadIsNamed() {
        links.add(Link.after(head, entry(5, "STRUCK_OFF")));

        assertThat(faults()).containsExactly(fault(5, FaultKind.ADDED));
    }

    @Test
    void aWholeHistoryThatWasWrittenAnewDoesNotEndAtTheHead() {
        List<Link> forged = chain("OPENED", "STRUCK_OFF", "ACCEPTED", "RESOLVED");

        assertThat(new Chain(CASE, head, forged).faults()).containsExactly(fault(4, FaultKind.EDITED));
        assertThat(new Chain(CASE, forged.get(3).head(), forged).faults())
                .as("only a checkpoint shows it if the head was written anew as well")
                .isEmpty();
    }

    @Test
    void nothingIsChainedWithAGap() {
        assertThatThrownBy(() -> Link.after(head, entry(6, "LATE"))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Fault> faults() {
        return new Chain(CASE, head, links).faults();
    }

    private static Fault fault(long n, FaultKind kind) {
        return new Fault(kind, CASE, n, null);
    }

    private static List<Link> chain(String... actions) {
        List<Link> links = new ArrayList<>();
        Head head = Head.START;
        for (String action : actions) {
            Link link = Link.after(head, entry(head.n() + 1, action));
            links.add(link);
            head = link.head();
        }
        return links;
    }

    private static Link with(Link link, String action) {
        return new Link(entry(link.entry().n(), action), link.previous(), link.hash());
    }

    private static Entry entry(long n, String action) {
        return new Entry(CASE, n, AT, "iss|someone", action, 1, "S0001", "");
    }
}
