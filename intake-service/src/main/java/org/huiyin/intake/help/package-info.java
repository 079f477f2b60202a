/** What the register knows of enterprises and of those who help them: entries, periods, visits, meetings, shares. */
@NullMarked
package org.huiyin.intake.help;

import org.jspecify.annotations.NullMarked;
