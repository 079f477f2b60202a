/** Open311 GeoReport v2 on top of filing and reading: other forms of the same things, and nothing else. */
@NullMarked
package org.huiyin.intake.open311;

import org.jspecify.annotations.NullMarked;
