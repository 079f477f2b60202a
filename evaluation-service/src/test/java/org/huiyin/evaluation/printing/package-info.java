@NullMarked
package org.huiyin.evaluation.printing;

import org.jspecify.annotations.NullMarked;
