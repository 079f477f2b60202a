/** A section's private page: its score case by case, its range, its cards and problems. */
@NullMarked
package org.huiyin.evaluation.publication.page;

import org.jspecify.annotations.NullMarked;
