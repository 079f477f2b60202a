@NullMarked
package org.huiyin.evaluation.method.comparison;

import org.jspecify.annotations.NullMarked;
