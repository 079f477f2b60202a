/** Sections that help the one that leads a case (协办): what each was asked, until when, and what it said. */
@NullMarked
package org.huiyin.dispatch.teamwork;

import org.jspecify.annotations.NullMarked;
