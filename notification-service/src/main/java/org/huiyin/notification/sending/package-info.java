/** When a message may go out, how often it is tried, and how it ends. Plain Java. */
@NullMarked
package org.huiyin.notification.sending;

import org.jspecify.annotations.NullMarked;
