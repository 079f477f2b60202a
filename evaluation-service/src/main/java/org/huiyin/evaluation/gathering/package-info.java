/** Gathers what is known of sections besides events, while a cycle still gathers. */
@NullMarked
package org.huiyin.evaluation.gathering;

import org.jspecify.annotations.NullMarked;
