/** The panel of a cycle: who votes and decides on which nomination, and what must be there before a name is named. */
@NullMarked
package org.huiyin.evaluation.panel;

import org.jspecify.annotations.NullMarked;
