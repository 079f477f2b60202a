/** The intake service: takes complaints in, keeps their words, shows their progress. */
@NullMarked
package org.huiyin.intake;

import org.jspecify.annotations.NullMarked;
