/** How long what may take, and who is urged when: the city's rules about time, as data. */
@NullMarked
package org.huiyin.dispatch.limits;

import org.jspecify.annotations.NullMarked;
