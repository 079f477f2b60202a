/** Reorganises sections from a day on, in one transaction with the event that tells of it. */
@NullMarked
package org.huiyin.dispatch.reorganising;

import org.jspecify.annotations.NullMarked;
