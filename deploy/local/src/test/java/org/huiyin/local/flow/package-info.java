/** The whole of Huiyin as real processes: lives, chaos, and who may see what. */
@NullMarked
package org.huiyin.local.flow;

import org.jspecify.annotations.NullMarked;
