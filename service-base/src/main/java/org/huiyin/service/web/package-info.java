/** What stands before every resource: path guard, strict JSON, limits. */
@NullMarked
package org.huiyin.service.web;

import org.jspecify.annotations.NullMarked;
