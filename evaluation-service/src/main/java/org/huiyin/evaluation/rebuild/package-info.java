/** A rebuild of the facts as a value: where it stands and what came out of it. */
@NullMarked
package org.huiyin.evaluation.rebuild;

import org.jspecify.annotations.NullMarked;
