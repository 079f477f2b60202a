/** The use cases on the register of sources. */
@NullMarked
package org.huiyin.intake.registering;

import org.jspecify.annotations.NullMarked;
