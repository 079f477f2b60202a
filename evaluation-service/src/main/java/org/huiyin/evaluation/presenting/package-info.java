/** Shows runs to people: plots, files to recompute them, and the private page of each section. */
@NullMarked
package org.huiyin.evaluation.presenting;

import org.jspecify.annotations.NullMarked;
