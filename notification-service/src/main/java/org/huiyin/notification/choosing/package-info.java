/** Which letters a recipient wants to do without, as far as the law lets them. */
@NullMarked
package org.huiyin.notification.choosing;

import org.jspecify.annotations.NullMarked;
