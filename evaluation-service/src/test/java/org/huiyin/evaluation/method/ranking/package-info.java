@NullMarked
package org.huiyin.evaluation.method.ranking;

import org.jspecify.annotations.NullMarked;
