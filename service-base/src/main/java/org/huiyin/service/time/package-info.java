/** What time it is: the database says, and only local and test profiles may move it. */
@NullMarked
package org.huiyin.service.time;

import org.jspecify.annotations.NullMarked;
