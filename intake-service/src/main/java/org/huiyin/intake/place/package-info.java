/** Where a complaint is about: points in their system of coordinates, and addresses. */
@NullMarked
package org.huiyin.intake.place;

import org.jspecify.annotations.NullMarked;
