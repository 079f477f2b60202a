/** The lists a complaint is filed under: categories, sources and territories. */
@NullMarked
package org.huiyin.intake.catalogue;

import org.jspecify.annotations.NullMarked;
