/** How alike the words of complaints are, told without the words. */
@NullMarked
package org.huiyin.intake.likeness;

import org.jspecify.annotations.NullMarked;
