/** Makes runs: reads the events as of an instant, applies the method, keeps what came out with what it was made of. */
@NullMarked
package org.huiyin.evaluation.assessing;

import org.jspecify.annotations.NullMarked;
