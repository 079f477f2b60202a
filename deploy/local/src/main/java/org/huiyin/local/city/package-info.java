/** The register and the sessions at the window of a city of real size, put in through the doors. */
@NullMarked
package org.huiyin.local.city;

import org.jspecify.annotations.NullMarked;
