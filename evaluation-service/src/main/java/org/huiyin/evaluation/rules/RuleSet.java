package org.huiyin.evaluation.rules;

import java.util.List;

/**
 * Every parameter of the evaluation method that is policy. A rule set is a value: it is never changed, another one is made.
 *
 * @param name short name, such as {@code ten-of-606}
 * @param peerGroups read top to bottom, the first that names the section or its unit is its group; the last takes all others
 */
public record RuleSet(
        String name,
        String titleZh,
        String titleEn,
        Selection selection,
        CaseRules cases,
        LossRules loss,
        SupportRules support,
        RankableRules rankable,
        SeverityPoints points,
        FindingRules findings,
        EvidenceRules evidence,
        CardRules cards,
        Procedure procedure,
        List<PeerGroup> peerGroups) {
    public RuleSet {
        peerGroups = List.copyOf(peerGroups);
    }

    public PeerGroup peerGroupOf(String section, String unit) {
        return peerGroups.stream()
                .filter(group -> group.names(section, unit))
                .findFirst()
                .orElseGet(() -> peerGroups.get(peerGroups.size() - 1));
    }
}
