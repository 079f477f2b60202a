/** Making rule sets and showing them. */
@NullMarked
package org.huiyin.evaluation.rulemaking;

import org.jspecify.annotations.NullMarked;
