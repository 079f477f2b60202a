@NullMarked
package org.huiyin.evaluation.method.funnel;

import org.jspecify.annotations.NullMarked;
