package org.huiyin.dispatch;

import org.huiyin.testkit.OpenApiConformance;

@DispatchTest
class DispatchOpenApiTest extends OpenApiConformance {}
