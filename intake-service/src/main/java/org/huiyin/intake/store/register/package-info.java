/** Rows of enterprises, helpers, visits and meetings. */
@NullMarked
package org.huiyin.intake.store.register;

import org.jspecify.annotations.NullMarked;
