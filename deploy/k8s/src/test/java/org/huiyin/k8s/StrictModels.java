package org.huiyin.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.internal.KubernetesDeserializer;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;

/** fabric8's and Strimzi's models, told not to put up with fields that they do not know. */
final class StrictModels {

    private static final JsonMapper MAPPER = strict();

    private StrictModels() {}

    /** Without any setters that would take whatever comes. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private static JsonMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new Strict())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (LogicalType type : List.of(
                LogicalType.Textual,
                LogicalType.Integer,
                LogicalType.Boolean,
                LogicalType.Float,
                LogicalType.Collection)) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                boolean fits = type == LogicalType.Float && shape == CoercionInputShape.Integer;
                mapper.coercionConfigFor(type)
                        .setCoercion(shape, fits ? CoercionAction.TryConvert : CoercionAction.Fail);
            }
        }
        return mapper;
    }

    static List<String> faults(Manifests manifests) {
        Faults faults = new Faults();
        KubernetesDeserializer known = new KubernetesDeserializer();
        known.registerCustomKind("kafka.strimzi.io/v1", "Kafka", Kafka.class);
        known.registerCustomKind("kafka.strimzi.io/v1", "KafkaNodePool", KafkaNodePool.class);
        known.registerCustomKind("kafka.strimzi.io/v1", "KafkaTopic", KafkaTopic.class);
        known.registerCustomKind("kafka.strimzi.io/v1", "KafkaUser", KafkaUser.class);
        for (JsonNode object : manifests.all()) {
            Class<? extends KubernetesResource> type = known.getRegisteredKind(
                    object.path("apiVersion").asText(), object.path("kind").asText());
            if (type != null) {
                read(faults, object, type);
            }
        }
        return faults.found();
    }

    private static void read(Faults faults, JsonNode object, Class<?> type) {
        try {
            MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            faults.unless(false, object, e.getOriginalMessage());
        }
    }
}
