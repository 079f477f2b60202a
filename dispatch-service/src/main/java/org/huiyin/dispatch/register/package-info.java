/** The city's territories, units, sections and their accountable leaders. */
@NullMarked
package org.huiyin.dispatch.register;

import org.jspecify.annotations.NullMarked;
