/** What is done with the record of all cases: checkpoints are taken and kept outside of the database, everything is verified. */
@NullMarked
package org.huiyin.dispatch.auditing;

import org.jspecify.annotations.NullMarked;
