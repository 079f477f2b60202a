/** Turns an event into the deliveries it calls for, in the event's own transaction. */
@NullMarked
package org.huiyin.notification.telling;

import org.jspecify.annotations.NullMarked;
