/** The one way to open a database transaction outside of a request. */
@NullMarked
package org.huiyin.bus.transaction;

import org.jspecify.annotations.NullMarked;
