/** The method by which sections are judged: what can be computed from losses and problems alone, without any fact about cases. */
@NullMarked
package org.huiyin.evaluation.method;

import org.jspecify.annotations.NullMarked;
