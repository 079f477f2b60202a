/** Files that live for a moment, while something is read or made. */
@NullMarked
package org.huiyin.service.file;

import org.jspecify.annotations.NullMarked;
