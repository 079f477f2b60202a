/** Writes a notice and the anonymised inputs of a run as files that others compute with. */
@NullMarked
package org.huiyin.evaluation.exporting;

import org.jspecify.annotations.NullMarked;
