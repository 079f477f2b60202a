package org.huiyin.evaluation.publication.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.evaluation.publication.SectionName;

/**
 * Whose statement it is.
 *
 * @param from first day of the cycle
 * @param to its last day
 * @param preparedAt the only time in the document, in the office's zone
 */
public record StatementHead(SectionName section, LocalDate from, LocalDate to, OffsetDateTime preparedAt) {}
