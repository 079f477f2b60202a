package org.huiyin.dispatch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiyin.testkit.RealParts;

/** The whole service on a real PostgreSQL and a real Kafka in this JVM. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DispatchTest {}
