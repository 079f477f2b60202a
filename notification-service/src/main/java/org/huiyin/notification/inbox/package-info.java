/** One handler per event: the door through which everything worth telling comes in. */
@NullMarked
package org.huiyin.notification.inbox;

import org.jspecify.annotations.NullMarked;
