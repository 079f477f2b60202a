package org.huiyin.intake.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.huiyin.testkit.RealParts;

/** The same with contents in a bucket of a real S3 server. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@TestProfile(BucketAttachmentTest.WithBucket.class)
class BucketAttachmentTest extends AttachmentTests {

    /** Starts the service anew, beside an S3 server. */
    public static final class WithBucket implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(S3Server.class));
        }
    }
}
