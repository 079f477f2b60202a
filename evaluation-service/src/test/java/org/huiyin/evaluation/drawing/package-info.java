@NullMarked
package org.huiyin.evaluation.drawing;

import org.jspecify.annotations.NullMarked;
