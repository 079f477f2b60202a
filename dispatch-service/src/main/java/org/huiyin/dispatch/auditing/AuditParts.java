package org.huiyin.dispatch.auditing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.huiyin.dispatch.audit.AuditKey;

/** Builds the framework-free parts from configuration. */
class AuditParts {

    @Produces
    @Singleton
    AuditKey auditKey(AuditConfig config) {
        return new AuditKey(Base64.getDecoder().decode(config.key()));
    }
}
