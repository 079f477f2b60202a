/** One complaint, followed through all four services of any deployment. */
@NullMarked
package org.huiyin.local.smoke;

import org.jspecify.annotations.NullMarked;
