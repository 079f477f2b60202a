/** What a run is made of, piece by piece. */
@NullMarked
package org.huiyin.evaluation.assessing;

import org.jspecify.annotations.NullMarked;
