/** Long computations, one after another. */
@NullMarked
package org.huiyin.evaluation.computing;

import org.jspecify.annotations.NullMarked;
