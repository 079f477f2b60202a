package org.huiyin.k8s;

import static org.huiyin.k8s.Mutant.remove;
import static org.huiyin.k8s.Mutant.set;
import static org.huiyin.k8s.Mutant.with;
import static org.huiyin.k8s.Mutant.without;
import static org.huiyin.k8s.Overlay.DEMO;
import static org.huiyin.k8s.Overlay.PRODUCTION;

import java.util.List;
import java.util.function.Consumer;

/** Mistakes that people make in manifests, at least one for each line of the checklist. */
final class Mutants {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private Mutants() {}

    /** What Kubernetes or an operator would refuse, or silently drop. */
    static List<Mutant> ofShape() {
        return List.of(
                new Mutant(DEMO, "a typo in a field", set("Deployment", "intake", "/spec/replica", "2")),
                new Mutant(DEMO, "a typo deep within", set("Deployment", "intake", CONTAINER + "/volumeMount", "[]")),
                new Mutant(
                        PRODUCTION,
                        "a string for a number",
                        set("Deployment", "intake", "/spec/revisionHistoryLimit", "'5'")),
                new Mutant(
                        PRODUCTION,
                        "a number for a string",
                        set("Deployment", "intake", CONTAINER + "/env/0/value", "1")),
                new Mutant(
                        PRODUCTION, "a map for a list", set("Deployment", "intake", CONTAINER + "/ports", "{http: 1}")),
                new Mutant(PRODUCTION, "no selector", remove("Deployment", "dispatch", "/spec/selector")),
                new Mutant(PRODUCTION, "no containers", remove("Deployment", "dispatch", POD + "/containers")),
                new Mutant(
                        PRODUCTION,
                        "a quantity that is none",
                        set("Deployment", "dispatch", CONTAINER + "/resources/limits/memory", "512MB")),
                new Mutant(
                        PRODUCTION,
                        "a version that is gone",
                        set("PodDisruptionBudget", "intake", "/apiVersion", "policy/v1beta1")),
                new Mutant(
                        PRODUCTION,
                        "an enum that is none",
                        set("Kafka", "huiyin", "/spec/kafka/listeners/0/type", "internall")),
                new Mutant(
                        PRODUCTION,
                        "a typo in a topic",
                        set("KafkaTopic", "huiyin.dispatch.cases.v1", "/spec/partition", "12")),
                new Mutant(PRODUCTION, "a typo in a user", set("KafkaUser", "intake", "/spec/quota", "{}")),
                new Mutant(PRODUCTION, "a typo in a pool", set("KafkaNodePool", "brokers", "/spec/role", "[broker]")),
                new Mutant(PRODUCTION, "a typo in a database", set("Cluster", "intake-db", "/spec/instance", "3")),
                new Mutant(PRODUCTION, "no storage", remove("Cluster", "intake-db", "/spec/storage")),
                new Mutant(
                        PRODUCTION,
                        "a number as text in a scaler",
                        set("ScaledObject", "dispatch", "/spec/cooldownPeriod", "ten")),
                new Mutant(
                        PRODUCTION,
                        "a trigger without a type",
                        remove("ScaledObject", "dispatch", "/spec/triggers/0/type")),
                new Mutant(
                        PRODUCTION,
                        "a secret without a store",
                        remove("ExternalSecret", "intake", "/spec/secretStoreRef")),
                new Mutant(
                        PRODUCTION,
                        "a backup without a cluster",
                        remove("ScheduledBackup", "intake-db", "/spec/cluster")),
                new Mutant(
                        PRODUCTION, "a bad cron", set("ScheduledBackup", "intake-db", "/spec/schedule", "0 2 * * *")),
                new Mutant(
                        PRODUCTION,
                        "a cron of hour 25",
                        set("ScheduledBackup", "intake-db", "/spec/schedule", "0 0 25 * * *")));
    }

    /** What would run, but badly. */
    static List<Mutant> ofPods() {
        return List.of(
                new Mutant(DEMO, "no startup probe", remove("Deployment", "intake", CONTAINER + "/startupProbe")),
                new Mutant(
                        DEMO,
                        "a probe on the public port",
                        set("Deployment", "intake", CONTAINER + "/livenessProbe/httpGet/port", "http")),
                new Mutant(
                        DEMO,
                        "liveness asks readiness",
                        set("Deployment", "intake", CONTAINER + "/livenessProbe/httpGet/path", "/q/health/ready")),
                new Mutant(DEMO, "no probe for a part", remove("StatefulSet", "kafka", CONTAINER + "/readinessProbe")),
                new Mutant(
                        PRODUCTION,
                        "no requests",
                        remove("Deployment", "evaluation", CONTAINER + "/resources/requests")),
                new Mutant(
                        PRODUCTION,
                        "no limit of memory",
                        remove("Deployment", "evaluation", CONTAINER + "/resources/limits")),
                new Mutant(
                        PRODUCTION,
                        "a CPU limit",
                        set("Deployment", "evaluation", CONTAINER + "/resources/limits/cpu", "'1'")),
                new Mutant(
                        PRODUCTION,
                        "a request over the limit",
                        set("Deployment", "evaluation", CONTAINER + "/resources/requests/memory", "2Gi")),
                new Mutant(
                        PRODUCTION,
                        "a CPU limit for all",
                        set("LimitRange", "huiyin", "/spec/limits/0/default/cpu", "'1'")),
                new Mutant(
                        PRODUCTION,
                        "a quota too small",
                        set("ResourceQuota", "huiyin", "/spec/hard/requests.memory", "8Gi")),
                new Mutant(
                        PRODUCTION,
                        "a heap as large as the limit",
                        commonSetting("MaxRAMPercentage=50", "MaxRAMPercentage=100")),
                new Mutant(PRODUCTION, "a fixed heap", commonSetting("-XX:MaxRAMPercentage=50", "-Xmx512m")),
                new Mutant(PRODUCTION, "a drain longer than the grace", commonSetting("20S", "60S")),
                new Mutant(PRODUCTION, "no drain", commonSetting("20S", "")),
                new Mutant(PRODUCTION, "no preStop", remove("Deployment", "notification", CONTAINER + "/lifecycle")),
                new Mutant(
                        PRODUCTION,
                        "a short grace",
                        set("Deployment", "notification", POD + "/terminationGracePeriodSeconds", "30")),
                new Mutant(
                        PRODUCTION, "root", set("Deployment", "notification", POD + "/securityContext/runAsUser", "0")),
                new Mutant(
                        PRODUCTION,
                        "root in a container",
                        set("Deployment", "notification", CONTAINER + "/securityContext/runAsUser", "0")),
                new Mutant(
                        PRODUCTION,
                        "perhaps root",
                        remove("Job", "intake-migration", POD + "/securityContext/runAsNonRoot")),
                new Mutant(
                        PRODUCTION,
                        "a writable root",
                        set("Deployment", "intake", CONTAINER + "/securityContext/readOnlyRootFilesystem", "false")),
                new Mutant(
                        PRODUCTION,
                        "a capability",
                        set("Deployment", "intake", CONTAINER + "/securityContext/capabilities/add", "[NET_ADMIN]")),
                new Mutant(
                        PRODUCTION,
                        "no seccomp",
                        remove("Deployment", "intake", POD + "/securityContext/seccompProfile")),
                new Mutant(PRODUCTION, "the host's network", set("Deployment", "intake", POD + "/hostNetwork", "true")),
                new Mutant(
                        PRODUCTION, "an endless /tmp", set("Deployment", "intake", POD + "/volumes/0/emptyDir", "{}")),
                new Mutant(PRODUCTION, "no /tmp", remove("Deployment", "dispatch", CONTAINER + "/volumeMounts/0")),
                new Mutant(
                        PRODUCTION,
                        "a token",
                        set("Deployment", "dispatch", POD + "/automountServiceAccountToken", "true")),
                new Mutant(
                        PRODUCTION,
                        "a token by account",
                        remove("ServiceAccount", "dispatch", "/automountServiceAccountToken")),
                new Mutant(PRODUCTION, "service links", remove("Deployment", "dispatch", POD + "/enableServiceLinks")),
                new Mutant(
                        PRODUCTION,
                        "somebody else's account",
                        set("Deployment", "dispatch", POD + "/serviceAccountName", "intake")),
                new Mutant(
                        DEMO,
                        "the latest image",
                        set("Deployment", "intake", CONTAINER + "/image", "huiyin/intake:latest")),
                new Mutant(DEMO, "any image", set("Deployment", "intake", CONTAINER + "/image", "huiyin/intake")),
                new Mutant(
                        PRODUCTION,
                        "a tag instead of a digest",
                        set("Deployment", "intake", CONTAINER + "/image", "huiyin/intake:1.0.0")),
                new Mutant(
                        PRODUCTION,
                        "a namespace at baseline",
                        set(
                                "Namespace",
                                "huiyin",
                                "/metadata/labels/pod-security.kubernetes.io~1enforce",
                                "baseline")));
    }

    /** What would be too few, too many, or at the wrong time. */
    static List<Mutant> ofRollouts() {
        return List.of(
                new Mutant(
                        PRODUCTION,
                        "fewer during a rollout",
                        set("Deployment", "intake", "/spec/strategy/rollingUpdate/maxUnavailable", "1")),
                new Mutant(PRODUCTION, "no disruption budget", without("PodDisruptionBudget", "intake")),
                new Mutant(
                        PRODUCTION,
                        "a budget for nobody",
                        set(
                                "PodDisruptionBudget",
                                "intake",
                                "/spec/selector/matchLabels/app.kubernetes.io~1name",
                                "inteke")),
                new Mutant(
                        PRODUCTION,
                        "no spread over zones",
                        remove("Deployment", "intake", POD + "/topologySpreadConstraints/1")),
                new Mutant(
                        PRODUCTION,
                        "spread by others",
                        set(
                                "Deployment",
                                "intake",
                                POD + "/topologySpreadConstraints/0/labelSelector/matchLabels/app.kubernetes.io~1name",
                                "dispatch")),
                new Mutant(
                        PRODUCTION, "min over max", set("HorizontalPodAutoscaler", "intake", "/spec/minReplicas", "9")),
                new Mutant(PRODUCTION, "one replica", set("ScaledObject", "dispatch", "/spec/minReplicaCount", "1")),
                new Mutant(
                        PRODUCTION,
                        "more than partitions",
                        set("ScaledObject", "dispatch", "/spec/maxReplicaCount", "24")),
                new Mutant(
                        PRODUCTION,
                        "lag of others",
                        set("ScaledObject", "dispatch", "/spec/triggers/0/metadata/consumerGroup", "intake")),
                new Mutant(
                        PRODUCTION,
                        "lag of an unread topic",
                        set(
                                "ScaledObject",
                                "dispatch",
                                "/spec/triggers/0/metadata/topic",
                                "huiyin.evaluation.cards.v1")),
                new Mutant(PRODUCTION, "no scaler", without("ScaledObject", "evaluation")),
                new Mutant(PRODUCTION, "replicas beside a scaler", set("Deployment", "intake", "/spec/replicas", "2")),
                new Mutant(PRODUCTION, "two database instances", set("Cluster", "intake-db", "/spec/instances", "2")),
                new Mutant(PRODUCTION, "no backup", without("ScheduledBackup", "dispatch-db")),
                new Mutant(
                        PRODUCTION, "a backup put off", set("ScheduledBackup", "dispatch-db", "/spec/suspend", "true")),
                new Mutant(PRODUCTION, "no archive of the log", remove("Cluster", "dispatch-db", "/spec/plugins")),
                new Mutant(
                        PRODUCTION,
                        "no synchronous standby",
                        remove("Cluster", "dispatch-db", "/spec/postgresql/synchronous")),
                new Mutant(PRODUCTION, "no migration", without("Job", "evaluation-migration")),
                new Mutant(
                        DEMO, "a service that migrates itself", remove("Deployment", "intake", CONTAINER + "/env/0")),
                new Mutant(
                        DEMO,
                        "the owner's password in a service",
                        set("Deployment", "intake", CONTAINER + "/env/1/name", "HUIYIN_DB_OWNER_PASSWORD")),
                new Mutant(
                        DEMO,
                        "keys in a migration",
                        set("Job", "intake-migration", CONTAINER + "/envFrom/-", "{secretRef: {name: intake}}")),
                new Mutant(
                        DEMO,
                        "a migration of another version",
                        set("Job", "intake-migration", CONTAINER + "/image", "huiyin/intake:0.9")));
    }

    /** What refers to nothing, or to what it must not. */
    static List<Mutant> ofReferences() {
        return List.of(
                new Mutant(
                        DEMO,
                        "a ConfigMap that is not there",
                        set("Deployment", "intake", CONTAINER + "/envFrom/1/configMapRef/name", "intaek")),
                new Mutant(
                        DEMO,
                        "a Secret that is not there",
                        set("Deployment", "intake", CONTAINER + "/envFrom/2/secretRef/name", "intaek")),
                new Mutant(
                        PRODUCTION,
                        "a key that is not there",
                        set("Deployment", "intake", CONTAINER + "/env/1/valueFrom/secretKeyRef/key", "passwort")),
                new Mutant(PRODUCTION, "a certificate that nobody makes", without("KafkaUser", "notification")),
                new Mutant(PRODUCTION, "a secret that nobody fetches", without("ExternalSecret", "backups")),
                new Mutant(
                        DEMO,
                        "a port that is not there",
                        set("Deployment", "intake", CONTAINER + "/readinessProbe/httpGet/port", "mangement")),
                new Mutant(
                        DEMO,
                        "a targetPort that is not there",
                        set("Service", "intake", "/spec/ports/0/targetPort", "htttp")),
                new Mutant(
                        DEMO,
                        "a Service for nobody",
                        set("Service", "intake", "/spec/selector/app.kubernetes.io~1name", "inteke")),
                new Mutant(
                        DEMO,
                        "a Service for migrations too",
                        remove("Service", "intake", "/spec/selector/app.kubernetes.io~1component")),
                new Mutant(
                        DEMO,
                        "a selector of other pods",
                        set("Deployment", "intake", "/spec/selector/matchLabels/app.kubernetes.io~1name", "dispatch")),
                new Mutant(
                        DEMO,
                        "a volume that is not there",
                        set("Deployment", "intake", CONTAINER + "/volumeMounts/0/name", "temp")),
                new Mutant(
                        PRODUCTION,
                        "a scaler of nothing",
                        set("ScaledObject", "dispatch", "/spec/scaleTargetRef/name", "dispach")),
                new Mutant(
                        PRODUCTION,
                        "an autoscaler of nothing",
                        set("HorizontalPodAutoscaler", "intake", "/spec/scaleTargetRef/name", "inteke")),
                new Mutant(PRODUCTION, "a login that is not there", without("TriggerAuthentication", "kafka-lag")),
                new Mutant(
                        PRODUCTION,
                        "a door to nothing",
                        set("Ingress", "intake", "/spec/rules/0/http/paths/0/backend/service/name", "inteke")),
                new Mutant(
                        PRODUCTION,
                        "a topic of no cluster",
                        remove("KafkaTopic", "huiyin.dispatch.cases.v1", "/metadata/labels")),
                new Mutant(
                        PRODUCTION,
                        "a backup of nothing",
                        set("ScheduledBackup", "intake-db", "/spec/cluster/name", "inteke-db")),
                new Mutant(
                        DEMO,
                        "a variable twice",
                        set(
                                "Deployment",
                                "intake",
                                CONTAINER + "/env/-",
                                "{name: HUIYIN_DB_APP_PASSWORD, valueFrom: {secretKeyRef: {name: intake-db-app, key: password}}}")),
                new Mutant(
                        DEMO,
                        "a variable that nobody reads",
                        set("Deployment", "intake", CONTAINER + "/env/-", "{name: HUIYIN_DB_URI, value: 'x'}")),
                new Mutant(
                        DEMO,
                        "a Kafka setting that is none",
                        set("Deployment", "intake", CONTAINER + "/env/-", "{name: KAFKA_ACK, value: all}")),
                new Mutant(
                        DEMO,
                        "a key that is missing",
                        set("Deployment", "dispatch", CONTAINER + "/envFrom/2/secretRef/name", "notification")),
                new Mutant(
                        DEMO,
                        "a host that is not there",
                        set(
                                "Deployment",
                                "intake",
                                CONTAINER + "/env/-",
                                "{name: KAFKA_BOOTSTRAP_SERVERS, value: 'kafkaa:9092'}")),
                new Mutant(
                        PRODUCTION,
                        "a password in clear",
                        set(
                                "Deployment",
                                "intake",
                                CONTAINER + "/env/1",
                                "{name: HUIYIN_DB_APP_PASSWORD, value: geheim}")),
                new Mutant(
                        PRODUCTION,
                        "a password in an address",
                        set(
                                "Deployment",
                                "intake",
                                CONTAINER + "/env/-",
                                "{name: HUIYIN_DB_URL, value: 'postgresql://a:b@intake-db-rw:5432/intake'}")),
                new Mutant(
                        PRODUCTION,
                        "a key in a ConfigMap",
                        with(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: keys, namespace: huiyin}, data: {HUIYIN_KEK: abc}}")),
                new Mutant(
                        PRODUCTION,
                        "a Secret in git",
                        with(
                                "{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: huiyin}, stringData: {a: b}}")));
    }

    /** What would be open to those whom it does not concern. */
    static List<Mutant> ofAccess() {
        String write =
                "{resource: {type: topic, name: huiyin.intake.complaints.v1, patternType: literal}, operations: [Write]}";
        String contacts =
                "{resource: {type: topic, name: huiyin.intake.contacts.v1, patternType: literal}, operations: [Read]}";
        String all = "{resource: {type: topic, name: huiyin., patternType: prefix}, operations: [Read]}";
        return List.of(
                new Mutant(
                        PRODUCTION,
                        "others' topic to write",
                        set("KafkaUser", "dispatch", "/spec/authorization/acls/-", write)),
                new Mutant(
                        PRODUCTION,
                        "contacts for evaluation",
                        set("KafkaUser", "evaluation", "/spec/authorization/acls/-", contacts)),
                new Mutant(
                        PRODUCTION,
                        "contacts for analysts",
                        set("KafkaUser", "analysts", "/spec/authorization/acls/-", all)),
                new Mutant(
                        PRODUCTION,
                        "a topic that may not be read",
                        remove("KafkaUser", "notification", "/spec/authorization/acls/1")),
                new Mutant(
                        PRODUCTION,
                        "one user too many",
                        with(
                                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, metadata: {name: x, namespace: huiyin, labels: {strimzi.io/cluster: huiyin}}, spec: {authentication: {type: tls}}}")),
                new Mutant(
                        PRODUCTION, "nobody reads the lists", remove("Kafka", "huiyin", "/spec/kafka/authorization")),
                new Mutant(
                        PRODUCTION,
                        "a plain listener",
                        set(
                                "Kafka",
                                "huiyin",
                                "/spec/kafka/listeners/-",
                                "{name: plain, port: 9092, type: internal, tls: false}")),
                new Mutant(
                        PRODUCTION,
                        "topics by accident",
                        set("Kafka", "huiyin", "/spec/kafka/config/auto.create.topics.enable", "true")),
                new Mutant(PRODUCTION, "a topic too few", without("KafkaTopic", "huiyin.evaluation.cycles.v1")),
                new Mutant(
                        PRODUCTION,
                        "a history that is forgotten",
                        set("KafkaTopic", "huiyin.dispatch.cases.v1", "/spec/config/retention.ms", "604800000")),
                new Mutant(
                        PRODUCTION,
                        "more partitions",
                        set("KafkaTopic", "huiyin.dispatch.cases.v1", "/spec/partitions", "24")),
                new Mutant(
                        PRODUCTION,
                        "an edge too many",
                        set(
                                "NetworkPolicy",
                                "to-intake-db",
                                "/spec/ingress/-",
                                "{from: [{podSelector: {matchLabels: {app.kubernetes.io/component: server}}}]}")),
                new Mutant(
                        DEMO,
                        "a door for everybody",
                        set("NetworkPolicy", "to-intake", "/spec/ingress/0/from", "[{namespaceSelector: {}}]")),
                new Mutant(
                        DEMO,
                        "metrics at the edge",
                        set("NetworkPolicy", "to-intake", "/spec/ingress/0/ports/-", "{protocol: TCP, port: 9081}")),
                new Mutant(
                        DEMO,
                        "letters to private networks",
                        remove("NetworkPolicy", "from-notification", "/spec/egress/0/to/0/ipBlock/except")),
                new Mutant(
                        DEMO, "any port outward", remove("NetworkPolicy", "from-notification", "/spec/egress/0/ports")),
                new Mutant(
                        DEMO,
                        "the internet for all",
                        set(
                                "NetworkPolicy",
                                "from-services",
                                "/spec/egress/-",
                                "{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{protocol: TCP, port: 443}]}")),
                new Mutant(DEMO, "an edge too few", without("NetworkPolicy", "from-services-to-kafka")),
                new Mutant(DEMO, "all connections by default", without("NetworkPolicy", "default-deny")),
                new Mutant(DEMO, "no names", set("NetworkPolicy", "names", "/spec/egress/0/ports/0/port", "5353")));
    }

    private static Consumer<Manifests> commonSetting(String from, String to) {
        return manifests -> manifests
                .of("ConfigMap")
                .filter(map -> Manifests.name(map).startsWith("common-"))
                .forEach(map -> Manifests.strings(map.path("data"))
                        .forEach((name, value) ->
                                Manifests.changing(map.path("data")).put(name, value.replace(from, to))));
    }
}
