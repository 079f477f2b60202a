/** What a partner does with its webhooks: register, rotate the secret, try out, remove. */
@NullMarked
package org.huiyin.notification.subscribing;

import org.jspecify.annotations.NullMarked;
