/** What is gathered of sections besides events: appraisal ballots, external indicators and surveys, praise. No points in it. */
@NullMarked
package org.huiyin.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
