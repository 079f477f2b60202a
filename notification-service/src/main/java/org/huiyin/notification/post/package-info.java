/** The doors to the outside: templates, mail, SMS, and calls to partners. */
@NullMarked
package org.huiyin.notification.post;

import org.jspecify.annotations.NullMarked;
