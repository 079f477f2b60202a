/** Every "no" as an RFC 9457 problem with a stable type. */
@NullMarked
package org.huiyin.service.problem;

import org.jspecify.annotations.NullMarked;
