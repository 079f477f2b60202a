/** Answers what a section achieved in a period, and lists the cases behind a figure. */
@NullMarked
package org.huiyin.evaluation.stating;

import org.jspecify.annotations.NullMarked;
