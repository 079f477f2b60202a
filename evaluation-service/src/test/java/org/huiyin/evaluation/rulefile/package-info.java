@NullMarked
package org.huiyin.evaluation.rulefile;

import org.jspecify.annotations.NullMarked;
