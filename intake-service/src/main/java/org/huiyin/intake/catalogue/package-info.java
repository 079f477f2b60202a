/** The lists a complaint is filed under: categories and territories. */
@NullMarked
package org.huiyin.intake.catalogue;

import org.jspecify.annotations.NullMarked;
