/** What somebody has to do, until when, and how long a case may go without an owner or an answer. */
@NullMarked
package org.huiyin.dispatch.todo;

import org.jspecify.annotations.NullMarked;
