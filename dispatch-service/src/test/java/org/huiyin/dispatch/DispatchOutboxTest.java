package org.huiyin.dispatch;

import org.huiyin.testkit.OutboxConformance;

@DispatchTest
class DispatchOutboxTest extends OutboxConformance {}
