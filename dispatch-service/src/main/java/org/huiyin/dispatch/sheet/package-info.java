/** A file for the register: which columns it has, what each row asks for, and what is wrong with it. */
@NullMarked
package org.huiyin.dispatch.sheet;

import org.jspecify.annotations.NullMarked;
