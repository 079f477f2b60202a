/** Which section a complaint belongs to, by category and territory, and why. */
@NullMarked
package org.huiyin.dispatch.routing;

import org.jspecify.annotations.NullMarked;
