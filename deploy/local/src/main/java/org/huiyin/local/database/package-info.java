/** The local databases, seen as their superuser. */
@NullMarked
package org.huiyin.local.database;

import org.jspecify.annotations.NullMarked;
