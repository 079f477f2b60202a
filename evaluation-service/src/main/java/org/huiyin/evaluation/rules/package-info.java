/** Everything that is policy in an evaluation, as one value: a rule set. */
@NullMarked
package org.huiyin.evaluation.rules;

import org.jspecify.annotations.NullMarked;
