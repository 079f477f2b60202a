package org.huiyin.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Adds to every operation of the OpenAPI document the refusals that follow from its shape, each as a problem: what this house
 * answers to a missing key, an old version or an unknown id is the same everywhere, so no resource has to say it again. What
 * opens with an access code opens with a token too: generated clients send theirs only where the document says so.
 */
public class DocumentedRefusals implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String ACCESS_CODE = "X-Access-Code";
    private static final String BEARER = "bearer";
    private static final String RETRY_AFTER = "Retry-After";
    private static final Set<String> COME_AGAIN = Set.of("429", "503");
    private static final List<String> REPLACED = List.of("HttpProblem", "StatusType", "Family");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
        document.getComponents().addSchema(PROBLEM, problem());
        document.getComponents().addHeader(RETRY_AFTER, retryAfter());
        REPLACED.forEach(document.getComponents()::removeSchema);
    }

    private static void complete(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        if (named(parameters(operation), ACCESS_CODE) && requirements(operation).isEmpty()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(BEARER), OASFactory.createSecurityRequirement()));
        }
        var refusals = new TreeMap<>(refusals(path, operation));
        refusals.forEach((status, meaning) -> {
            APIResponse known = responses.getAPIResponse(status);
            if (known == null) {
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(meaning).content(content()));
            } else if (known.getDescription() != null && known.getDescription().startsWith("Not A")) {
                known.setDescription(meaning); // the generator's own words for 401 and 403
            }
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content());
            }
            if (COME_AGAIN.contains(status)) {
                response.addHeader(RETRY_AFTER, OASFactory.createHeader().ref(RETRY_AFTER));
            }
        });
        if (named(parameters(operation), "If-None-Match") && !responses.hasAPIResponse("304")) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse().description("Nothing has changed since the ETag in If-None-Match"));
        }
    }

    private static Map<String, String> refusals(String path, Operation operation) {
        var refusals = new LinkedHashMap<String, String>();
        List<Parameter> parameters = parameters(operation);
        refusals.putAll(refusalsOfTokens(requirements(operation)));
        if (!requirements(operation).isEmpty()) {
            refusals.put("429", "Too many requests of one application within a minute");
        }
        if (path.contains("{")) {
            refusals.put("404", "There is nothing here that the caller may see");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            refusals.put("400", "A parameter of the wrong form");
            refusals.put("422", "A parameter that breaks a rule");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("400", "Malformed: not JSON, an unknown field, a wrong type");
            refusals.put("413", "More than 1 MiB");
            refusals.put("415", "Not JSON");
            refusals.put("422", "A value breaks a rule; see the pointers");
        }
        if (named(parameters, "Idempotency-Key")) {
            refusals.put("400", "Malformed: no usable Idempotency-Key, an unknown field, a wrong type");
            refusals.put("409", "The rules say no in the present state, or the same key is being worked on");
            refusals.put("422", "A value breaks a rule, or the key was used for another request");
        }
        if (named(parameters, "If-Match")) {
            refusals.put("412", "It has changed since the caller read it");
            refusals.put("428", "If-Match is missing");
        }
        if (named(parameters, ACCESS_CODE)) {
            refusals.put("429", "Too many wrong access codes; see Retry-After");
        }
        refusals.put(
                "503",
                "Too many requests at once, or the database is out of reach; send the same again after Retry-After");
        return refusals;
    }

    private static Map<String, String> refusalsOfTokens(List<SecurityRequirement> requirements) {
        if (requirements.isEmpty()) {
            return Map.of();
        }
        boolean optional = requirements.stream()
                .anyMatch(requirement -> requirement.getSchemes() == null
                        || requirement.getSchemes().isEmpty());
        return optional
                ? Map.of("401", "A token was sent that is not valid", "403", "Not with what this token allows")
                : Map.of("401", "No valid access token", "403", "Not with this role");
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static List<SecurityRequirement> requirements(Operation operation) {
        return operation.getSecurity() == null ? List.of() : operation.getSecurity();
    }

    private static boolean named(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
    }

    private static Content content() {
        Schema reference = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createContent()
                .addMediaType(PROBLEM_JSON, OASFactory.createMediaType().schema(reference));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds until it is worth while to send the same again (RFC 9110, 10.2.3)")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }

    private static Schema problem() {
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        "pointer",
                        text("JSON pointer into the request body; empty for the body as a whole", "/contact/phone"))
                .addProperty("code", text("Stable word for machines", "unknown-field"))
                .addProperty("detail", text("For people; repeats nothing that was sent", "This field is not known."));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What every refusal looks like (RFC 9457)")
                .addProperty(
                        "type", text("Stable URI of the kind of problem", "https://huiyin.example/problems/malformed"))
                .addProperty("title", text("The kind in words", "Malformed request"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do about it", "2 values are wrong."))
                .addProperty(
                        "allowed",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description(
                                        "With a 409: what the caller may do in the present state, where that is known")
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
