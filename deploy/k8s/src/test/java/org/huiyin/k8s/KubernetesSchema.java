package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** The official Java client's models: required and unknown fields of the current Kubernetes, and versions that it no longer has. */
final class KubernetesSchema {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private KubernetesSchema() {}

    static List<String> faults(Manifests manifests) {
        Faults faults = new Faults();
        for (JsonNode object : manifests.all()) {
            if (builtIn(object)) {
                validate(faults, object);
            }
        }
        return faults.found();
    }

    /** Custom resources are in a domain of somebody's own. */
    static boolean builtIn(JsonNode object) {
        String version = object.path("apiVersion").asText();
        int slash = version.indexOf('/');
        String group = slash < 0 ? "" : version.substring(0, slash);
        return !group.contains(".") || group.endsWith(".k8s.io");
    }

    private static void validate(Faults faults, JsonNode object) {
        String version = object.path("apiVersion").asText();
        String prefix = version.substring(version.indexOf('/') + 1);
        String type = prefix.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + prefix.substring(1);
        try {
            Method validate = Class.forName(MODELS + type + object.path("kind").asText())
                    .getMethod("validateJsonElement", JsonElement.class);
            validate.invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            faults.unless(false, object, String.valueOf(e.getCause().getMessage()));
        } catch (ClassNotFoundException e) {
            faults.unless(false, object, "Kubernetes has no " + version + " of it");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
