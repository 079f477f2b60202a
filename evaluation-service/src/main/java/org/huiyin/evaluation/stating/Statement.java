package org.huiyin.evaluation.stating;

import java.time.Instant;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.statement.Tally;

/** A section's four figures as they stood at one instant, and the generation of facts that they were read from. */
public record Statement(Section section, Question question, Instant asOf, int generation, Tally tally) {}
