/** A dispute between the complainant and another party: meetings, agreements, and what the other side says of the result. */
@NullMarked
package org.huiyin.dispatch.dispute;

import org.jspecify.annotations.NullMarked;
