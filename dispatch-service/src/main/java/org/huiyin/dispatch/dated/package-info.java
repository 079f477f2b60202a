/** The register as dated entries: what each says from a day on, so that every day of the past can be read as it was. */
@NullMarked
package org.huiyin.dispatch.dated;

import org.jspecify.annotations.NullMarked;
