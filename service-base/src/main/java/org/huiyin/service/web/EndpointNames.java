package org.huiyin.service.web;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

/**
 * Names a request after its endpoint before anything else looks at it. The metrics would otherwise hold the path as it was
 * sent wherever a request is refused before it is routed, as the path guard does, and with it the number of a complaint.
 */
@ApplicationScoped
class EndpointNames {
    private static final int BEFORE_THE_PATH_GUARD = 10_001;

    void install(@Observes Filters filters, BeanManager beans) {
        var endpoints = new Endpoints(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .toList());
        filters.register(exchange -> name(exchange, endpoints), BEFORE_THE_PATH_GUARD);
    }

    private static void name(RoutingContext exchange, Endpoints endpoints) {
        HttpRequestMetric.getRequestMetric(exchange)
                .setTemplatePath(endpoints.template(exchange.request().path()));
        exchange.next();
    }
}
