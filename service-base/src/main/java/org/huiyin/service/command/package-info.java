/** One request that changes something: once per idempotency key, in one transaction. */
@NullMarked
package org.huiyin.service.command;

import org.jspecify.annotations.NullMarked;
