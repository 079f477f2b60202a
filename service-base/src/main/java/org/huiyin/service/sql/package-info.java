/** How the services talk to PostgreSQL. */
@NullMarked
package org.huiyin.service.sql;

import org.jspecify.annotations.NullMarked;
