/** What this service makes of the events it hears: facts and the register of sections. */
@NullMarked
package org.huiyin.evaluation.inbox;

import org.jspecify.annotations.NullMarked;
