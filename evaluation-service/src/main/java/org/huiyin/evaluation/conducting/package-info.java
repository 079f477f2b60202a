/** Leads a cycle from stage to stage: each class is one move, in one transaction with its step and its event. */
@NullMarked
package org.huiyin.evaluation.conducting;

import org.jspecify.annotations.NullMarked;
