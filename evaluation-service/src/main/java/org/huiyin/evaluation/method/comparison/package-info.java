/** Which differences between measured sections are more than chance, and what ranks that leaves open. */
@NullMarked
package org.huiyin.evaluation.method.comparison;

import org.jspecify.annotations.NullMarked;
