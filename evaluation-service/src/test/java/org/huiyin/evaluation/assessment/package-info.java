@NullMarked
package org.huiyin.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
