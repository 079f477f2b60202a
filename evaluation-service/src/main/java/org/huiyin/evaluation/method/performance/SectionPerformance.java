package org.huiyin.evaluation.method.performance;

import org.jspecify.annotations.Nullable;

/**
 * What ledger A says of a section.
 *
 * @param observed null without a case that counts
 * @param estimate null as well, or where no section could be ranked and nothing can be compared
 * @param standing null unless the section is ranked
 */
public record SectionPerformance(
        String id, @Nullable Observed observed, @Nullable Estimate estimate, @Nullable Standing standing) {
    public boolean rankable() {
        return standing != null;
    }
}
