package org.huiyin.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    private final Endpoints endpoints = new Endpoints(List.of(Things.class, Root.class, String.class));

    @ParameterizedTest
    @CsvSource({
        "/v1/things, /v1/things",
        "/v1/things/, /v1/things",
        "/v1/things/HY-2026-1, /v1/things/{number}",
        "/v1/things/lost, /v1/things/lost",
        "/v1/things/HY-2026-1/parts/7.json, /v1/things/{number}/parts/{part: [^/.]+}.{format: json|xml}",
        "/v1/things/HY-2026-1/parts/7.xml, /v1/things/{number}/parts/{part: [^/.]+}.{format: json|xml}",
        "/v1/things/HY-2026-1/parts/7.txt, /{unknown}",
        "/v1/things/HY-2026-1/secrets, /{unknown}",
        "/v1/things//parts, /{unknown}",
        "/, /",
        "'', /{unknown}",
    })
    void aPathIsNamedByItsTemplateAndNeverByItself(String path, String template) {
        assertThat(endpoints.template(path)).isEqualTo(template);
    }

    @Path("/v1/things")
    private static final class Things {
        @GET
        public void list() {}

        @GET
        @Path("/{number}")
        public void show() {}

        @POST
        @Path("lost")
        public void lose() {}

        @GET
        @Path("/{number}/parts/{part: [^/.]+}.{format: json|xml}")
        public void part() {}

        @Path("/{number}/secrets")
        public void noEndpoint() {}
    }

    @Path("/")
    private static final class Root {
        @GET
        public void root() {}
    }
}
