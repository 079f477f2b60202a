/** Holds the pages, programs and promises that readers of the topics have from us against the schemas. */
@NullMarked
package org.huiyin.bus.language;

import org.jspecify.annotations.NullMarked;
