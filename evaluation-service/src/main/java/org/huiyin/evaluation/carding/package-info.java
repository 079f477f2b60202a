/** Use cases of cards: propose, answer, confirm, withdraw, appeal, decide, and what follows from events and from time. */
@NullMarked
package org.huiyin.evaluation.carding;

import org.jspecify.annotations.NullMarked;
