/** Red and yellow cards (红黄牌): their grounds, their life, and the rules by which they are shown and taken back. */
@NullMarked
package org.huiyin.evaluation.card;

import org.jspecify.annotations.NullMarked;
