/** Tells everyone concerned, once, and can prove it. */
@NullMarked
package org.huiyin.notification;

import org.jspecify.annotations.NullMarked;
