/** Real parts for tests without Docker: PostgreSQL, Kafka, signed tokens, a movable clock. */
@NullMarked
package org.huiyin.testkit;

import org.jspecify.annotations.NullMarked;
