package org.huiyin.k8s;

import static org.huiyin.k8s.Manifests.containers;
import static org.huiyin.k8s.Manifests.each;
import static org.huiyin.k8s.Manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each pod has to be. */
final class PodPolicies {

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    /** How long the relay may take to end its round, after the drain. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+(:[\\w.-]+)?@sha256:[0-9a-f]{64}");

    private PodPolicies() {}

    static List<String> probes(Manifests manifests) {
        Faults faults = new Faults();
        manifests
                .servers()
                .forEach(server -> PROBES.forEach((probe, path) -> {
                    JsonNode asked = Manifests.main(server).path(probe).path("httpGet");
                    faults.unless(asked.path("path").asText().equals(path), server, probe + " does not ask " + path);
                    faults.unless(
                            asked.path("port").asText().equals("management"), server, probe + " is not on management");
                }));
        manifests
                .workloads()
                .filter(workload -> !workload.path("kind").asText().equals("Job"))
                .forEach(workload -> PROBES.keySet()
                        .forEach(probe -> faults.unless(
                                each(pod(workload).path("containers")).allMatch(one -> one.has(probe)),
                                workload,
                                "no " + probe)));
        return faults.found();
    }

    static List<String> heap(Manifests manifests) {
        Faults faults = new Faults();
        manifests
                .workloads()
                .filter(workload ->
                        Manifests.labels(workload.path("metadata")).containsKey("app.kubernetes.io/component"))
                .forEach(workload -> {
                    String options =
                            Environment.of(manifests, Manifests.main(workload)).get("JAVA_TOOL_OPTIONS");
                    Matcher share = HEAP.matcher(options);
                    faults.unless(share.find() && Integer.parseInt(share.group(1)) <= 70, workload, "heap: " + options);
                    faults.unless(!options.contains("-Xmx"), workload, "a heap that ignores the limit");
                });
        return faults.found();
    }

    static List<String> security(Manifests manifests) {
        Faults faults = new Faults();
        manifests.workloads().forEach(workload -> {
            JsonNode pod = pod(workload);
            JsonNode context = pod.path("securityContext");
            faults.unless(context.path("runAsNonRoot").asBoolean(), workload, "may run as root");
            faults.unless(context.path("runAsUser").asInt() > 0, workload, "runs as user 0 or as anybody");
            faults.unless(
                    context.path("seccompProfile").path("type").asText().equals("RuntimeDefault"), workload, "seccomp");
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                faults.unless(!pod.path(shared).asBoolean(), workload, shared);
            }
            faults.unless(each(pod.path("volumes")).noneMatch(one -> one.has("hostPath")), workload, "hostPath");
            containers(workload).forEach(container -> secured(faults, workload, container.path("securityContext")));
        });
        manifests
                .servers()
                .forEach(server -> faults.unless(
                        pod(server).path("securityContext").path("runAsUser").asInt() == 10001,
                        server,
                        "not user 10001"));
        return faults.found();
    }

    private static void secured(Faults faults, JsonNode workload, JsonNode context) {
        faults.unless(context.path("readOnlyRootFilesystem").asBoolean(), workload, "writable root");
        faults.unless(!context.path("allowPrivilegeEscalation").asBoolean(true), workload, "privilege escalation");
        faults.unless(!context.path("privileged").asBoolean(), workload, "privileged");
        JsonNode capabilities = context.path("capabilities");
        faults.unless(
                capabilities.path("drop").path(0).asText().equals("ALL") && !capabilities.has("add"),
                workload,
                "capabilities");
        faults.unless(!context.has("runAsUser") && !context.has("runAsNonRoot"), workload, "a user of its own");
    }

    static List<String> scratch(Manifests manifests) {
        Faults faults = new Faults();
        manifests.workloads().forEach(workload -> {
            JsonNode volumes = pod(workload).path("volumes");
            each(volumes)
                    .filter(volume -> volume.has("emptyDir"))
                    .forEach(volume -> faults.unless(
                            volume.path("emptyDir").has("sizeLimit"), workload, volume.path("name") + " has no limit"));
            for (JsonNode container : pod(workload).path("containers")) {
                faults.unless(
                        each(container.path("volumeMounts"))
                                .filter(mount ->
                                        mount.path("mountPath").asText().equals("/tmp"))
                                .anyMatch(mount -> each(volumes)
                                        .anyMatch(volume -> volume.has("emptyDir")
                                                && volume.path("name").equals(mount.path("name")))),
                        workload,
                        "no /tmp of its own");
            }
        });
        return faults.found();
    }

    static List<String> token(Manifests manifests) {
        Faults faults = new Faults();
        manifests.workloads().forEach(workload -> {
            faults.unless(!pod(workload).path("automountServiceAccountToken").asBoolean(true), workload, "token");
            // a Service called kafka would become KAFKA_PORT, and that a setting of the Kafka clients
            faults.unless(!pod(workload).path("enableServiceLinks").asBoolean(true), workload, "service links");
        });
        manifests
                .of("ServiceAccount")
                .forEach(account -> faults.unless(
                        !account.path("automountServiceAccountToken").asBoolean(true), account, "token"));
        manifests
                .servers()
                .forEach(server -> faults.unless(
                        pod(server).path("serviceAccountName").asText().equals(Manifests.name(server)),
                        server,
                        "not its own account"));
        return faults.found();
    }

    static List<String> drain(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            JsonNode container = Manifests.main(server);
            int wait = container
                    .path("lifecycle")
                    .path("preStop")
                    .path("sleep")
                    .path("seconds")
                    .asInt();
            String timeout = Environment.of(manifests, container).get("QUARKUS_SHUTDOWN_TIMEOUT");
            faults.unless(wait >= 5, server, "leaves before others know");
            faults.unless(timeout.matches("\\d+S"), server, "does not drain: " + timeout);
            if (timeout.matches("\\d+S")) {
                Duration needed = LAST_ROUND.plusSeconds(wait).plus(Duration.parse("PT" + timeout));
                int grace = pod(server).path("terminationGracePeriodSeconds").asInt(30);
                faults.unless(grace > needed.toSeconds(), server, "is killed after " + grace + " s, needs " + needed);
            }
        });
        return faults.found();
    }

    static List<String> images(Manifests manifests) {
        Faults faults = new Faults();
        manifests.workloads().forEach(workload -> containers(workload).forEach(container -> {
            String image = container.path("image").asText();
            faults.unless(image.matches(".+(:[\\w.-]+|@sha256:.+)") && !image.endsWith(":latest"), workload, image);
            if (manifests.overlay() == Overlay.PRODUCTION) {
                faults.unless(PINNED.matcher(image).matches(), workload, image + " is not pinned by digest");
            }
        }));
        manifests
                .of("Cluster")
                .forEach(cluster -> faults.unless(
                        cluster.path("spec").path("imageCatalogRef").has("name")
                                && !cluster.path("spec").has("imageName"),
                        cluster,
                        "not an image of the catalogue, which pins by digest"));
        return faults.found();
    }
}
