/** Destroys the key, the words and the contacts of complaints, on request or when their time is over; codes and statistics stay. */
@NullMarked
package org.huiyin.intake.erasing;

import org.jspecify.annotations.NullMarked;
