/** What is made public of a cycle: two short lists, what stands behind each name, and nothing about anybody else (4.8). */
@NullMarked
package org.huiyin.evaluation.notice;

import org.jspecify.annotations.NullMarked;
