package org.huiyin.evaluation.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.signing.PublicationKey;
import org.huiyin.evaluation.signing.Signer;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The keys with which anybody checks that a publication is the one that was issued. */
@Cancellable(false)
@Path("/v1/publication-keys")
@Tag(name = "Publications")
public class PublicationKeysResource {
    private static final String PEM = "application/x-pem-file";

    private final Signer signer;

    PublicationKeysResource(Signer signer) {
        this.signer = signer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listPublicationKeys",
            summary = "Public keys of publications as a JSON Web Key Set: the present one first, then all former ones")
    public KeySet keys() {
        return new KeySet(signer.keys().stream().map(Key::of).toList());
    }

    @GET
    @Path("/{kid}")
    @Produces(PEM)
    @PermitAll
    @Operation(operationId = "getPublicationKey", summary = "One of these keys as openssl reads it")
    @APIResponse(responseCode = "200", description = "The key in PEM")
    @APIResponse(responseCode = "404", description = "This key has signed nothing here")
    public String key(@PathParam("kid") String kid) {
        return signer.keys().stream()
                .filter(key -> key.id().equals(kid))
                .map(PublicationKey::pem)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** RFC 7517. */
    @Schema(name = "PublicationKeySet")
    public record KeySet(List<Key> keys) {}

    /** RFC 8037; kid is the thumbprint of RFC 7638. */
    @Schema(name = "PublicationKey")
    public record Key(String kid, String kty, String crv, String alg, String use, String x, String pem) {
        static Key of(PublicationKey key) {
            return new Key(key.id(), "OKP", "Ed25519", "EdDSA", "sig", key.x(), key.pem());
        }
    }
}
