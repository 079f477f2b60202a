/** The use cases that find earlier complaints which may be the same as one. */
@NullMarked
package org.huiyin.intake.comparing;

import org.jspecify.annotations.NullMarked;
