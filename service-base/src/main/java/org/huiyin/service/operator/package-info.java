/** The door for operators: parked events. */
@NullMarked
package org.huiyin.service.operator;

import org.jspecify.annotations.NullMarked;
