/** The values that plots show. */
@NullMarked
package org.huiyin.evaluation.publication.plot;

import org.jspecify.annotations.NullMarked;
