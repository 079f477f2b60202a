/** One text for one value, so that equal values have equal hashes whoever writes them. */
@NullMarked
package org.huiyin.evaluation.canonical;

import org.jspecify.annotations.NullMarked;
