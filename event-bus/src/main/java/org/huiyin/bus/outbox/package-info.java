/** State and event in one transaction; the relay brings the events to Kafka in order. */
@NullMarked
package org.huiyin.bus.outbox;

import org.jspecify.annotations.NullMarked;
