/** Files of complaints: which columns each profile has, and what can be wrong with a row. */
@NullMarked
package org.huiyin.intake.bulk;

import org.jspecify.annotations.NullMarked;
