/** Standard Webhooks: secrets, signatures, and which addresses may be called at all. Plain Java. */
@NullMarked
package org.huiyin.notification.webhook;

import org.jspecify.annotations.NullMarked;
