package org.huiyin.service.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The OAuth scope that a partner's application needs for an operation. Nobody else has scopes: people have roles. Beside the
 * security annotation, never instead of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PartnerScope {
    String COMPLAINTS_READ = "complaints:read";
    String COMPLAINTS_WRITE = "complaints:write";
    String WEBHOOKS = "webhooks";

    String value();
}
