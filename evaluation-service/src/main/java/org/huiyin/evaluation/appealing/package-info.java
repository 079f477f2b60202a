/** Appeals filed during the notice, decided by somebody independent, and computed with if facts were wrong. */
@NullMarked
package org.huiyin.evaluation.appealing;

import org.jspecify.annotations.NullMarked;
