/** Measures a running local Huiyin and prints targets against figures. */
@NullMarked
package org.huiyin.local.bench;

import org.jspecify.annotations.NullMarked;
