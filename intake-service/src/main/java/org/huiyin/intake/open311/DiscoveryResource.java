package org.huiyin.intake.open311;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.intake.open311.Document.Repeated;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Open311 service discovery: where the interface is and which forms it speaks. */
@Cancellable(false)
@Path("/open311")
@Tag(name = "open311")
public class DiscoveryResource {
    /** When the description of the interface last changed. */
    private static final String CHANGESET = "2026-11-27T00:00:00+08:00";

    private static final int OK = 200;

    @GET
    @Path("/discovery.{format: json|xml}")
    @PermitAll
    @Operation(operationId = "open311Discovery", summary = "Open311: where the interface is")
    public Uni<Response> discovery(@RestPath String format, @Context UriInfo address) {
        String url = address.getBaseUri().resolve("/open311/v2").toString();
        return Replies.of(Format.of(format), OK, () -> Uni.createFrom().item(document(url)));
    }

    private static Document document(String url) {
        Element endpoint = new Element()
                .with("specification", "http://wiki.open311.org/GeoReport_v2")
                .with("url", url)
                .with("changeset", CHANGESET)
                .with("type", "production")
                .with("formats", new Repeated("format", List.of("text/xml", "application/json")));
        return new Document(
                "discovery",
                new Element()
                        .with("changeset", CHANGESET)
                        .with("contact", "双优化办 / The office that runs this server")
                        .with("key_service", "无需密钥 / No key is needed; accounts use OAuth bearer tokens")
                        .with("endpoints", new Repeated("endpoint", List.of(endpoint))));
    }
}
