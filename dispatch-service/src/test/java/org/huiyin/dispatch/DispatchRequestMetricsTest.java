package org.huiyin.dispatch;

import org.huiyin.testkit.RequestMetricsConformance;

@DispatchTest
class DispatchRequestMetricsTest extends RequestMetricsConformance {}
