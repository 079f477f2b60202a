/** What an operator does by hand: backup and restore, topics sent again, events that wait, the record verified, one service restarted. */
@NullMarked
package org.huiyin.local.operations;

import org.jspecify.annotations.NullMarked;
