@NullMarked
package org.huiyin.evaluation.exporting;

import org.jspecify.annotations.NullMarked;
