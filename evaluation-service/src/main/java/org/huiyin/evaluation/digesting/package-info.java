/** A hash over all facts of a generation: two that are equal say the same about every case. */
@NullMarked
package org.huiyin.evaluation.digesting;

import org.jspecify.annotations.NullMarked;
