package org.huiyin.evaluation.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseContested;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.PublishedEvent;

/**
 * What dispatch said of one case, as far as it matters to a section that appeals.
 *
 * @param revoked ids of the findings that were revoked
 * @param excluded how far it does not count for the section
 * @param excludable whether nobody is excluded from its last round yet, which happens once
 * @param ruled whether it was ruled whose case it is, or another section got what this one had given back, since the data of the run in
 *     force ended
 */
public record CaseRecord(Standing standing, Set<String> revoked, Excluded excluded, boolean excludable, boolean ruled) {
    public CaseRecord {
        revoked = Set.copyOf(revoked);
    }

    /** What was approved for the section at last. */
    public enum Excluded {
        /** Nothing, or less than all before the run in force. */
        NO,
        /** Its solution does not count, since the data of the run in force ended. */
        PARTLY,
        WHOLLY
    }

    /** Where the case stands, as the section sees it. */
    public enum Standing {
        /** The section has it to handle. */
        OPEN,
        /** The section gave it back, and nobody has it yet. */
        GIVEN_BACK,
        /** The section closed it. */
        CLOSED,
        /** It is another section's, or nobody's. */
        ELSEWHERE
    }

    /**
     * @param events of the case, in their order
     * @param since when the data of the run in force ended
     */
    public static CaseRecord of(List<PublishedEvent> events, String section, Instant since) {
        Standing standing = Standing.ELSEWHERE;
        boolean handedOn = false;
        for (PublishedEvent event : events) {
            Standing next = after(standing, event, section);
            handedOn |= standing == Standing.GIVEN_BACK
                    && next == Standing.ELSEWHERE
                    && event instanceof CaseAssigned assigned
                    && assigned.assignedAt().isAfter(since);
            standing = next;
        }
        return new CaseRecord(
                standing,
                only(ProblemRevoked.class, events)
                        .map(revocation -> revocation.findingId().toString())
                        .collect(Collectors.toSet()),
                excluded(events, section, since),
                only(ExclusionApproved.class, events).noneMatch(approval -> approval.round() == lastRound(events)),
                handedOn
                        || only(JurisdictionRuled.class, events)
                                .anyMatch(ruling -> ruling.ruledAt().isAfter(since)));
    }

    private static Excluded excluded(List<PublishedEvent> events, String section, Instant since) {
        return only(ExclusionApproved.class, events)
                .filter(approval -> approval.section().equals(section))
                .reduce((former, later) -> later)
                .map(last -> !last.resolutionOnly()
                        ? Excluded.WHOLLY
                        : last.approvedAt().isAfter(since) ? Excluded.PARTLY : Excluded.NO)
                .orElse(Excluded.NO);
    }

    private static int lastRound(List<PublishedEvent> events) {
        return only(CaseAssigned.class, events)
                .mapToInt(CaseAssigned::round)
                .max()
                .orElse(0);
    }

    private static <E extends PublishedEvent> Stream<E> only(Class<E> wanted, List<PublishedEvent> events) {
        return events.stream().filter(wanted::isInstance).map(wanted::cast);
    }

    private static Standing after(Standing former, PublishedEvent event, String section) {
        if (event instanceof CaseAssigned assigned) {
            return openIf(assigned.section().equals(section));
        } else if (event instanceof CaseTransferred transferred) {
            return openIf(transferred.section().equals(section));
        } else if (event instanceof CaseMerged merged) {
            return openIf(merged.section().equals(section));
        } else if (event instanceof CaseResolved resolved) {
            return resolved.section().equals(section) ? Standing.CLOSED : Standing.ELSEWHERE;
        } else if (event instanceof CaseReturned returned) {
            return returned.section().equals(section) ? Standing.GIVEN_BACK : Standing.ELSEWHERE;
        } else if (event instanceof CaseContested contested) {
            return contested.returnedBy().contains(section) ? Standing.GIVEN_BACK : Standing.ELSEWHERE;
        }
        return switch (event.type()) {
            case CASE_UNMERGED, CASE_WITHDRAWN, CASE_REFERRED -> Standing.ELSEWHERE;
            default -> former;
        };
    }

    private static Standing openIf(boolean own) {
        return own ? Standing.OPEN : Standing.ELSEWHERE;
    }
}
