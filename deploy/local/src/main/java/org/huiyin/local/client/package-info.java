/** The outside view of a running Huiyin: addresses, tokens and plain HTTP calls. */
@NullMarked
package org.huiyin.local.client;

import org.jspecify.annotations.NullMarked;
