@NullMarked
package org.huiyin.evaluation.card;

import org.jspecify.annotations.NullMarked;
