/** Ledger B: substantiated problems against what was to be expected of a section of that size. Finds the ten worst. */
@NullMarked
package org.huiyin.evaluation.method.problems;

import org.jspecify.annotations.NullMarked;
