/** The trace of a step, from the request that caused it through outbox and topic to whoever acts on its event. */
@NullMarked
package org.huiyin.bus.trace;

import org.jspecify.annotations.NullMarked;
