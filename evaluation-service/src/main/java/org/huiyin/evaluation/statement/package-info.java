/** What a section achieved: four figures, how sure they are, and the cases behind each. */
@NullMarked
package org.huiyin.evaluation.statement;

import org.jspecify.annotations.NullMarked;
