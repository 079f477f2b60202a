package org.huiyin.dispatch;

import org.huiyin.testkit.BusGaugesConformance;

@DispatchTest
class DispatchBusGaugesTest extends BusGaugesConformance {}
