/** What a complaint is: its number, its words and the states it may be in. */
@NullMarked
package org.huiyin.intake.complaint;

import org.jspecify.annotations.NullMarked;
