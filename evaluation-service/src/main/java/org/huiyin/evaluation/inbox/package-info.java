/** What this service makes of the events it hears: facts, the register of sections, and proposals of cards. */
@NullMarked
package org.huiyin.evaluation.inbox;

import org.jspecify.annotations.NullMarked;
