/** Appeals (申诉) against the lists: they correct facts, never scores. */
@NullMarked
package org.huiyin.evaluation.appeal;

import org.jspecify.annotations.NullMarked;
