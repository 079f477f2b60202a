/** REST: deliveries, the in-app inbox, webhooks, and the check that every item got an echo. */
@NullMarked
package org.huiyin.notification.api;

import org.jspecify.annotations.NullMarked;
