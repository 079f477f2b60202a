package org.huiyin.evaluation.publication.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.evaluation.publication.Text;

/**
 * Over what a notice stands.
 *
 * @param from first day of the cycle
 * @param to its last day
 * @param issuedAt the only time in the document, in the office's zone
 */
public record Heading(Kind kind, Text title, Text issuer, LocalDate from, LocalDate to, OffsetDateTime issuedAt) {

    /** PUBLIC_NOTICE: 公示, open to appeal. FINAL: 通报, after appeals. */
    public enum Kind {
        PUBLIC_NOTICE,
        FINAL
    }
}
