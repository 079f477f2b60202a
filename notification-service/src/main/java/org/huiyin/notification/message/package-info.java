/** What is said to whom: stages, audiences, channels and the table that joins them. Plain Java. */
@NullMarked
package org.huiyin.notification.message;

import org.jspecify.annotations.NullMarked;
