/** An evaluation cycle (评议周期): its states, the moves between them, and the rules that say no. */
@NullMarked
package org.huiyin.evaluation.cycle;

import org.jspecify.annotations.NullMarked;
