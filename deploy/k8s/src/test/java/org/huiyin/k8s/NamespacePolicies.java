package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for the namespace as a whole. */
final class NamespacePolicies {

    private NamespacePolicies() {}

    static List<String> podSecurity(Manifests manifests) {
        Faults faults = new Faults();
        JsonNode namespace = manifests.get("Namespace", "huiyin");
        for (String mode : List.of("enforce", "audit", "warn")) {
            String level = Manifests.labels(namespace.path("metadata")).get("pod-security.kubernetes.io/" + mode);
            faults.unless("restricted".equals(level), namespace, mode + " is " + level);
        }
        return faults.found();
    }

    static List<String> defaultDeny(Manifests manifests) {
        Faults faults = new Faults();
        faults.unless(
                manifests
                        .of("NetworkPolicy")
                        .map(policy -> policy.path("spec"))
                        .anyMatch(spec -> spec.path("podSelector").isEmpty()
                                && spec.path("policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
                                && !spec.has("ingress")
                                && !spec.has("egress")),
                "nothing is denied by default");
        return faults.found();
    }

    /** Every night, of every database; what is not kept cannot be backed up. */
    static List<String> backups(Manifests manifests) {
        Faults faults = new Faults();
        manifests.of("Cluster").forEach(cluster -> {
            faults.unless(
                    manifests
                            .of("ScheduledBackup")
                            .anyMatch(backup -> backup.path("spec")
                                            .path("cluster")
                                            .path("name")
                                            .asText()
                                            .equals(Manifests.name(cluster))
                                    && !backup.path("spec").path("suspend").asBoolean()),
                    cluster,
                    "is not backed up");
            faults.unless(
                    cluster.path("spec").path("storage").path("size").asText().matches("[1-9]\\d*Gi"),
                    cluster,
                    "keeps its rows nowhere");
            faults.unless(
                    Manifests.each(cluster.path("spec").path("plugins"))
                            .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean()),
                    cluster,
                    "does not archive its log");
            faults.unless(
                    cluster.path("spec")
                                    .path("postgresql")
                                    .path("synchronous")
                                    .path("number")
                                    .asInt()
                            >= 1,
                    cluster,
                    "answers before a second instance has it");
            Set<String> sources = Manifests.each(cluster.path("spec").path("externalClusters"))
                    .map(source -> archive(source.path("plugin").path("parameters"), cluster))
                    .collect(Collectors.toSet());
            Manifests.each(cluster.path("spec").path("plugins"))
                    .forEach(plugin -> faults.unless(
                            !sources.contains(archive(plugin.path("parameters"), cluster)),
                            cluster,
                            "archives its log where it recovers from"));
        });
        // six fields, seconds first, as CloudNativePG reads them
        manifests
                .of("ScheduledBackup")
                .forEach(backup -> faults.unless(
                        Cron.daily(backup.path("spec").path("schedule").asText()), backup, "is not taken every day"));
        manifests
                .of("ObjectStore")
                .forEach(store -> faults.unless(
                        store.path("spec").path("retentionPolicy").asText().matches("[1-9]\\d*[dwm]"),
                        store,
                        "retention"));
        return faults.found();
    }

    /** The folder of the store that a log lies in. */
    private static String archive(JsonNode parameters, JsonNode cluster) {
        return parameters.path("barmanObjectName").asText() + "/"
                + parameters.path("serverName").asText(Manifests.name(cluster));
    }
}
