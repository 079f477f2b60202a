/** Rule sets as JSON: the schema, reading and writing, ready-made ones, and what differs between two. */
@NullMarked
package org.huiyin.evaluation.rulefile;

import org.jspecify.annotations.NullMarked;
