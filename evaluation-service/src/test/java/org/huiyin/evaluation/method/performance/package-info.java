@NullMarked
package org.huiyin.evaluation.method.performance;

import org.jspecify.annotations.NullMarked;
