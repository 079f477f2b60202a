/** Writes the container images of the four services as tars, from built applications and a base, without a registry or a daemon. */
@NullMarked
package org.huiyin.images;

import org.jspecify.annotations.NullMarked;
