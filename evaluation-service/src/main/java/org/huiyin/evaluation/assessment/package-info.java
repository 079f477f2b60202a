/** The method applied: from the cases of a window and a rule set to what a run says of every section. */
@NullMarked
package org.huiyin.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
