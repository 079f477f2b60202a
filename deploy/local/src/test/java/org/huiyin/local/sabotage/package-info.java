/** Switches that break one guarantee in a running service, so that its check can be seen to fail. */
@NullMarked
package org.huiyin.local.sabotage;

import org.jspecify.annotations.NullMarked;
