/** Holds alert rules, dashboards and run-books to what they promise, with Prometheus' own tool. */
@NullMarked
package org.huiyin.k8s.monitoring;

import org.jspecify.annotations.NullMarked;
