/** Files of rows that people send: CSV and XLSX, read row by row within limits, never held in memory as a whole. */
@NullMarked
package org.huiyin.service.sheet;

import org.jspecify.annotations.NullMarked;
