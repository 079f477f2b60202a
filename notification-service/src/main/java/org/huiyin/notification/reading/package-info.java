/** The in-app inbox as its readers use it: follow, and mark as read. */
@NullMarked
package org.huiyin.notification.reading;

import org.jspecify.annotations.NullMarked;
