package org.huiyin.k8s;

import static org.huiyin.k8s.Manifests.each;
import static org.huiyin.k8s.Manifests.labels;
import static org.huiyin.k8s.Manifests.pod;
import static org.huiyin.k8s.Manifests.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;

/** Whatever an object names is there. */
final class References {

    private final Manifests manifests;
    private final Secrets secrets;
    private final Faults faults = new Faults();

    private References(Manifests manifests) {
        this.manifests = manifests;
        this.secrets = Secrets.of(manifests);
    }

    static List<String> dangling(Manifests manifests) {
        References references = new References(manifests);
        manifests.workloads().forEach(references::workload);
        manifests.of("Service").forEach(references::service);
        manifests.of("PodDisruptionBudget").forEach(references::budget);
        manifests.of("Ingress").forEach(references::ingress);
        manifests.of("ServiceMonitor").forEach(references::scrape);
        references.scalers();
        references.databases();
        references.kafka();
        return references.faults.found();
    }

    private void workload(JsonNode workload) {
        JsonNode pod = pod(workload);
        String account = pod.path("serviceAccountName").asText("");
        faults.unless(
                account.isEmpty() || manifests.find("ServiceAccount", account).isPresent(), workload, account);
        if (!workload.path("kind").asText().equals("Job")) {
            faults.unless(
                    new Selector(workload.path("spec").path("selector"))
                            .matches(labels(template(workload).path("metadata"))),
                    workload,
                    "does not select its own pods");
        }
        List<String> claims = each(workload.path("spec").path("volumeClaimTemplates"))
                .map(Manifests::name)
                .toList();
        List<String> volumes = each(pod.path("volumes"))
                .map(volume -> volume.path("name").asText())
                .toList();
        pod.path("volumes").forEach(volume -> {
            mounted(workload, volume);
            volume.path("projected").path("sources").forEach(source -> mounted(workload, source));
        });
        for (JsonNode container : Manifests.containers(workload)) {
            sources(workload, container);
            probes(workload, container);
            container.path("volumeMounts").forEach(mount -> {
                String volume = mount.path("name").asText();
                faults.unless(volumes.contains(volume) || claims.contains(volume), workload, "no volume " + volume);
            });
        }
    }

    private void mounted(JsonNode workload, JsonNode volume) {
        if (volume.has("configMap")) {
            configMap(workload, volume.path("configMap").path("name").asText());
        }
        if (volume.has("secret")) {
            JsonNode secret = volume.path("secret");
            String name = secret.path(secret.has("secretName") ? "secretName" : "name")
                    .asText();
            faults.unless(!secrets.keys(name).isEmpty(), workload, "no Secret " + name);
            secret.path("items")
                    .forEach(item -> secret(workload, name, item.path("key").asText()));
        }
    }

    private void sources(JsonNode workload, JsonNode container) {
        for (JsonNode source : container.path("envFrom")) {
            if (source.has("configMapRef")) {
                configMap(workload, source.path("configMapRef").path("name").asText());
            } else {
                String name = source.path("secretRef").path("name").asText();
                faults.unless(!secrets.keys(name).isEmpty(), workload, "no Secret " + name);
            }
        }
        List<String> names = each(container.path("env"))
                .map(one -> one.path("name").asText())
                .toList();
        faults.unless(names.stream().distinct().count() == names.size(), workload, "a variable twice: " + names);
        container.path("env").forEach(variable -> {
            JsonNode key = variable.path("valueFrom").path("secretKeyRef");
            if (!key.isMissingNode()) {
                secret(workload, key.path("name").asText(), key.path("key").asText());
            }
        });
    }

    private void configMap(JsonNode object, String name) {
        faults.unless(manifests.find("ConfigMap", name).isPresent(), object, "no ConfigMap " + name);
    }

    private void secret(JsonNode object, String name, String key) {
        faults.unless(secrets.keys(name).contains(key), object, "no key " + key + " in a Secret " + name);
    }

    private void probes(JsonNode workload, JsonNode container) {
        List<String> ports = each(container.path("ports"))
                .map(port -> port.path("name").asText())
                .toList();
        Stream.of("startupProbe", "livenessProbe", "readinessProbe").forEach(probe -> Stream.of("httpGet", "tcpSocket")
                .map(kind -> container.path(probe).path(kind).path("port"))
                .filter(port -> !port.isMissingNode())
                .forEach(port -> faults.unless(ports.contains(port.asText()), workload, "no port " + port)));
    }

    private List<JsonNode> selected(JsonNode selector) {
        return manifests
                .workloads()
                .filter(workload ->
                        new Selector(selector).matches(labels(template(workload).path("metadata"))))
                .toList();
    }

    private void service(JsonNode service) {
        JsonNode selector = JsonNodeFactory.instance
                .objectNode()
                .set("matchLabels", service.path("spec").path("selector"));
        List<JsonNode> behind = selected(selector);
        faults.unless(
                behind.size() == 1,
                service,
                "stands for " + behind.stream().map(Manifests::title).toList());
        List<String> ports = behind.stream()
                .flatMap(workload -> Manifests.containers(workload).stream())
                .flatMap(container -> each(container.path("ports")))
                .map(port -> port.path("name").asText())
                .toList();
        service.path("spec")
                .path("ports")
                .forEach(port -> faults.unless(
                        ports.contains(port.path("targetPort").asText()),
                        service,
                        "no port " + port.path("targetPort")));
    }

    private void budget(JsonNode budget) {
        faults.unless(selected(budget.path("spec").path("selector")).size() == 1, budget, "is not for one workload");
    }

    private void ingress(JsonNode ingress) {
        ingress.path("spec")
                .path("rules")
                .forEach(rule -> rule.path("http").path("paths").forEach(path -> {
                    JsonNode backend = path.path("backend").path("service");
                    String port = backend.path("port").path("name").asText();
                    faults.unless(
                            manifests
                                    .find("Service", backend.path("name").asText())
                                    .filter(service -> each(service.path("spec").path("ports"))
                                            .anyMatch(one ->
                                                    one.path("name").asText().equals(port)))
                                    .isPresent(),
                            ingress,
                            "no Service " + backend);
                }));
    }

    private void scrape(JsonNode monitor) {
        JsonNode spec = monitor.path("spec");
        List<JsonNode> services = manifests
                .of("Service")
                .filter(service -> new Selector(spec.path("selector")).matches(labels(service.path("metadata"))))
                .toList();
        faults.unless(services.size() == 1, monitor, "scrapes " + services.size() + " Services");
        spec.path("endpoints")
                .forEach(endpoint -> services.forEach(service -> faults.unless(
                        each(service.path("spec").path("ports"))
                                .anyMatch(port -> port.path("name").equals(endpoint.path("port"))),
                        monitor,
                        "no port " + endpoint.path("port"))));
    }

    private void scalers() {
        Stream.concat(manifests.of("HorizontalPodAutoscaler"), manifests.of("ScaledObject"))
                .forEach(scaler -> {
                    JsonNode target = scaler.path("spec").path("scaleTargetRef");
                    String kind = target.path("kind").asText("Deployment");
                    faults.unless(
                            manifests.find(kind, target.path("name").asText()).isPresent(), scaler, "no " + target);
                    scaler.path("spec").path("triggers").forEach(trigger -> {
                        String login =
                                trigger.path("authenticationRef").path("name").asText();
                        faults.unless(
                                manifests.find("TriggerAuthentication", login).isPresent(), scaler, "no " + login);
                    });
                });
        manifests.of("TriggerAuthentication").forEach(login -> login.path("spec")
                .path("secretTargetRef")
                .forEach(one ->
                        secret(login, one.path("name").asText(), one.path("key").asText())));
    }

    private void databases() {
        manifests.of("Cluster").forEach(cluster -> {
            JsonNode spec = cluster.path("spec");
            JsonNode bootstrap = spec.path("bootstrap");
            JsonNode initial = bootstrap.path(bootstrap.has("recovery") ? "recovery" : "initdb");
            secret(cluster, initial.path("secret").path("name").asText(), "password");
            initial.path("postInitApplicationSQLRefs")
                    .path("configMapRefs")
                    .forEach(ref -> configMap(cluster, ref.path("name").asText()));
            spec.path("managed")
                    .path("roles")
                    .forEach(role -> secret(
                            cluster, role.path("passwordSecret").path("name").asText(), "password"));
            spec.path("plugins").forEach(plugin -> {
                String store =
                        plugin.path("parameters").path("barmanObjectName").asText();
                faults.unless(manifests.find("ObjectStore", store).isPresent(), cluster, "no ObjectStore " + store);
            });
        });
        manifests.of("ScheduledBackup").forEach(backup -> {
            String cluster = backup.path("spec").path("cluster").path("name").asText();
            faults.unless(manifests.find("Cluster", cluster).isPresent(), backup, "no Cluster " + cluster);
        });
        manifests.of("ObjectStore").forEach(store -> store.path("spec")
                .path("configuration")
                .path("s3Credentials")
                .forEach(key ->
                        secret(store, key.path("name").asText(), key.path("key").asText())));
    }

    private void kafka() {
        Stream.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .flatMap(manifests::of)
                .forEach(one -> {
                    String cluster = labels(one.path("metadata")).getOrDefault("strimzi.io/cluster", "");
                    faults.unless(manifests.find("Kafka", cluster).isPresent(), one, "belongs to no Kafka: " + cluster);
                });
        manifests
                .of("ExternalSecret")
                .forEach(secret -> faults.unless(
                        secret.path("spec")
                                .path("secretStoreRef")
                                .path("name")
                                .asText()
                                .equals("huiyin"),
                        secret,
                        "comes from an unknown store"));
    }
}
