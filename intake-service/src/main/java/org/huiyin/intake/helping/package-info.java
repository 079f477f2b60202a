/** The use cases of the register of enterprises and of those who help them. */
@NullMarked
package org.huiyin.intake.helping;

import org.jspecify.annotations.NullMarked;
