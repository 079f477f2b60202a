/** The questions that a category asks, as JSON Schemas, and what they say about answers. */
@NullMarked
package org.huiyin.intake.questions;

import org.jspecify.annotations.NullMarked;
