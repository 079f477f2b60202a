/** Takes due deliveries from their lanes, sends them, and writes down how it ended. */
@NullMarked
package org.huiyin.notification.delivering;

import org.jspecify.annotations.NullMarked;
