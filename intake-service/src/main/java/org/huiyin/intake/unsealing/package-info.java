/** Use cases that take two persons: one asks, another decides, and only then is a name read or a complaint erased. */
@NullMarked
package org.huiyin.intake.unsealing;

import org.jspecify.annotations.NullMarked;
