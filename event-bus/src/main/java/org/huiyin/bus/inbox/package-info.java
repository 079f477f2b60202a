/** Events applied exactly once and in order, whatever Kafka redelivers; faults stop one complaint only. */
@NullMarked
package org.huiyin.bus.inbox;

import org.jspecify.annotations.NullMarked;
