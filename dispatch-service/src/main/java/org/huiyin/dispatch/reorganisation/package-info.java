/** What becomes of sections when the city is reorganised: who closes, who goes on, and what the register says from then on. */
@NullMarked
package org.huiyin.dispatch.reorganisation;

import org.jspecify.annotations.NullMarked;
