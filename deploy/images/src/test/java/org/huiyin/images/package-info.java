/** Builds the images, reads what is in them, and runs one. */
@NullMarked
package org.huiyin.images;

import org.jspecify.annotations.NullMarked;
