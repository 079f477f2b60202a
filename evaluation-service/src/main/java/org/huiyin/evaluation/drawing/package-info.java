/** Draws plots as SVG: the same values give the same bytes, on every machine. */
@NullMarked
package org.huiyin.evaluation.drawing;

import org.jspecify.annotations.NullMarked;
