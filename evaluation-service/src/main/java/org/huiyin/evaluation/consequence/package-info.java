/** What followed from a cycle (S33): decided by the competent organs, tracked here with deadline, proof and outcome. */
@NullMarked
package org.huiyin.evaluation.consequence;

import org.jspecify.annotations.NullMarked;
