/** The use cases of visits to enterprises, of their files, and of coordination meetings. */
@NullMarked
package org.huiyin.intake.visiting;

import org.jspecify.annotations.NullMarked;
