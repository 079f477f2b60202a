@NullMarked
package org.huiyin.evaluation.method.problems;

import org.jspecify.annotations.NullMarked;
