/** A whole year of the city through the REST APIs, and what the house has to say for itself at the end. */
@NullMarked
package org.huiyin.local.year;

import org.jspecify.annotations.NullMarked;
