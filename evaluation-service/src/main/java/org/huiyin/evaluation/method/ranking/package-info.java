/** Who stands where, when every section's true value is only known as a distribution. */
@NullMarked
package org.huiyin.evaluation.method.ranking;

import org.jspecify.annotations.NullMarked;
