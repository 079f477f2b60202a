@NullMarked
package org.huiyin.evaluation.canonical;

import org.jspecify.annotations.NullMarked;
