package org.huiyin.dispatch.auditing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The key of the record, and where its checkpoints are kept outside of the database. */
@ConfigMapping(prefix = "huiyin.audit")
public interface AuditConfig {
    /** 32 secret bytes in base64 that sign the checkpoints; they stay the same as long as the record is kept. */
    String key();

    /** Gets one line per checkpoint. Without it nothing shows that the newest entries and checkpoints were cut off. */
    Optional<Path> file();
}
