package org.huiyin.evaluation.stating;

import org.huiyin.evaluation.statement.Period;

/** Which section, and which period. */
public record Question(String section, Period period) {}
