/** How far a figure of a unit of that size lies from the average, against what chance and the usual spread explain. */
@NullMarked
package org.huiyin.evaluation.method.funnel;

import org.jspecify.annotations.NullMarked;
