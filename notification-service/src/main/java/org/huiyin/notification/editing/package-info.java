/** What admins do with the texts of letters: propose, look at, try out, activate. */
@NullMarked
package org.huiyin.notification.editing;

import org.jspecify.annotations.NullMarked;
