/** The REST resources of dispatch and their request and response records. */
@NullMarked
package org.huiyin.dispatch.api;

import org.jspecify.annotations.NullMarked;
