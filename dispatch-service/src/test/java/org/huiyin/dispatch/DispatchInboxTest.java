package org.huiyin.dispatch;

import org.huiyin.testkit.InboxConformance;

@DispatchTest
class DispatchInboxTest extends InboxConformance {}
