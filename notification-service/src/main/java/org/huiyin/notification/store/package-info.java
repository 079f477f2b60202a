/** Rows: statements on this service's tables. Values go in and come out as JSON, in one piece per statement. */
@NullMarked
package org.huiyin.notification.store;

import org.jspecify.annotations.NullMarked;
