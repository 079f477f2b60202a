/** The two short lists of a notice, as the panel made them and as everybody may read them. */
@NullMarked
package org.huiyin.evaluation.publication.notice;

import org.jspecify.annotations.NullMarked;
