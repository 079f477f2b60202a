/** The panel at work: members are named, candidates heard, achievements verified, nominations voted on and decided. */
@NullMarked
package org.huiyin.evaluation.judging;

import org.jspecify.annotations.NullMarked;
