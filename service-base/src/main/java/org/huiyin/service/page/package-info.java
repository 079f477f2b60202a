/** Cursor pages. */
@NullMarked
package org.huiyin.service.page;

import org.jspecify.annotations.NullMarked;
