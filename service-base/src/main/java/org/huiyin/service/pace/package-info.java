/** How often somebody may ask: budgets per minute, kept in memory. */
@NullMarked
package org.huiyin.service.pace;

import org.jspecify.annotations.NullMarked;
