/** Where complaints come from (来源), and who may file under which source. */
@NullMarked
package org.huiyin.intake.source;

import org.jspecify.annotations.NullMarked;
