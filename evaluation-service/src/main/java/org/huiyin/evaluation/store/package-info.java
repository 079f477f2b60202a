/** Rows: facts by generation, the register of sections, rebuilds. Loads and saves with a session, decides nothing. */
@NullMarked
package org.huiyin.evaluation.store;

import org.jspecify.annotations.NullMarked;
