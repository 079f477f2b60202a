/** What follows a published cycle: consequences with proof, another look half a year later, the archive. */
@NullMarked
package org.huiyin.evaluation.following;

import org.jspecify.annotations.NullMarked;
