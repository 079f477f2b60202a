/** The change of the keys that wrap all others. */
@NullMarked
package org.huiyin.intake.rekeying;

import org.jspecify.annotations.NullMarked;
