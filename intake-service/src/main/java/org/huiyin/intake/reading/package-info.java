/** The use cases that show complaints to those who may see them. */
@NullMarked
package org.huiyin.intake.reading;

import org.jspecify.annotations.NullMarked;
