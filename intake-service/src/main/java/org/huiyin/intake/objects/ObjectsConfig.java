package org.huiyin.intake.objects;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where attachments lie. Keys come from the environment: HUIYIN_ATTACHMENTS_S3_KEY and HUIYIN_ATTACHMENTS_S3_SECRET. */
@ConfigMapping(prefix = "huiyin.attachments")
interface ObjectsConfig {
    /** In the database, or in a bucket. */
    @WithDefault("DATABASE")
    Kind store();

    S3 s3();

    /** The kinds of places. */
    enum Kind {
        DATABASE,
        S3
    }

    /** A bucket. It is ours alone: what lies in it without belonging to an attachment is swept. */
    interface S3 {
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> key();

        Optional<String> secret();
    }
}
