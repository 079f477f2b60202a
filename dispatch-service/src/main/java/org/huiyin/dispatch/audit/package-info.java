/** The tamper-evident record: how entries are chained by hashes, how checkpoints vouch for chains, and how faults show. */
@NullMarked
package org.huiyin.dispatch.audit;

import org.jspecify.annotations.NullMarked;
