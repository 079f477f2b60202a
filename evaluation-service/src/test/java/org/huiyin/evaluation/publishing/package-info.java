@NullMarked
package org.huiyin.evaluation.publishing;

import org.jspecify.annotations.NullMarked;
