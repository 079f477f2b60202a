/** Folds the topics anew from offset 0 into another generation, compares it with the live one and takes its place. */
@NullMarked
package org.huiyin.evaluation.rebuilding;

import org.jspecify.annotations.NullMarked;
