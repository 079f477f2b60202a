/** Varied complaints through realistic lives, so that every list and figure has something to show. */
@NullMarked
package org.huiyin.local.demo;

import org.jspecify.annotations.NullMarked;
