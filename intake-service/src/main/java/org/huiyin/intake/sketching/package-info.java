/** Sketches complaints that were filed before sketches were kept. */
@NullMarked
package org.huiyin.intake.sketching;

import org.jspecify.annotations.NullMarked;
