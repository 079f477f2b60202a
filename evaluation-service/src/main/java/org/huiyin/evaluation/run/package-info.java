/** One computation over the facts: what was asked, what came out, and how two of them differ. */
@NullMarked
package org.huiyin.evaluation.run;

import org.jspecify.annotations.NullMarked;
