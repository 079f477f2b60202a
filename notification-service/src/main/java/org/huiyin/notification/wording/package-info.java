/** The texts of letters, shipped and edited, compiled where they can reach nothing but the facts that are handed in. */
@NullMarked
package org.huiyin.notification.wording;

import org.jspecify.annotations.NullMarked;
