/** What happened to each case, per section and round: the last event of every sort, whatever order they arrive in. */
@NullMarked
package org.huiyin.evaluation.facts;

import org.jspecify.annotations.NullMarked;
