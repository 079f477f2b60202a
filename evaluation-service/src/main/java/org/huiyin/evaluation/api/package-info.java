/** The REST resources of evaluation, and the form of their requests and answers. */
@NullMarked
package org.huiyin.evaluation.api;

import org.jspecify.annotations.NullMarked;
