/** Working days with holidays and moved working days (调休), and the deadlines counted in them. */
@NullMarked
package org.huiyin.service.calendar;

import org.jspecify.annotations.NullMarked;
