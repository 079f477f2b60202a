@NullMarked
package org.huiyin.evaluation.signing;

import org.jspecify.annotations.NullMarked;
