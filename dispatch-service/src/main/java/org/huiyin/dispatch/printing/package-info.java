/** Use cases that set frozen figures in type, as documents that people sign, pin up and file. */
@NullMarked
package org.huiyin.dispatch.printing;

import org.jspecify.annotations.NullMarked;
