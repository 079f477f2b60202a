package org.huiyin.k8s;

import java.util.List;
import java.util.function.Function;

/** The checklist, line by line: what each asks, and what it finds wrong. */
enum Line {
    PROBES("startup, liveness and readiness, on the management port", PodPolicies::probes),
    SIZES("requests and a limit of memory, no CPU limit", ResourcePolicies::sizes),
    HEAP("a heap that is a share of the limit", PodPolicies::heap),
    SECURITY("no root, nothing writable, no capabilities, seccomp", PodPolicies::security),
    SCRATCH("a /tmp of its own, of limited size", PodPolicies::scratch),
    TOKEN("no service-account token", PodPolicies::token),
    DRAIN("preStop, and more grace than the drain takes", PodPolicies::drain),
    IMAGES("no :latest; digests in production", PodPolicies::images),
    ROLLOUT("never fewer replicas during a rollout", RolloutPolicies::rollout),
    DISRUPTION("a disruption budget", RolloutPolicies::disruption),
    SPREAD("spread over nodes and zones", RolloutPolicies::spread),
    SCALING("scaled by load or lag, from two up to the partitions", RolloutPolicies::scaling),
    POD_SECURITY("the namespace enforces the restricted level", NamespacePolicies::podSecurity),
    QUOTA("a quota that all replicas fit into, and defaults for others", ResourcePolicies::quota),
    DEFAULT_DENY("no connection by default", NamespacePolicies::defaultDeny),
    NETWORK("who may reach whom", NetworkMatrix::differences),
    TOPICS("every topic of the published language, and no other", KafkaAccess::topics),
    KAFKA_USERS("who may write and read which topic", KafkaAccess::users),
    MIGRATIONS("migrations as a Job, by the owner alone", MigrationPolicies::migrations),
    BACKUPS("every database backed up every day", NamespacePolicies::backups),
    SECRETS("secrets by reference", SecretPolicies::references),
    REFERENCES("nothing refers to what is not there", References::dangling),
    ADDRESSES("settings name hosts and ports that exist", Addresses::unknown),
    KNOWN_SETTINGS("every variable is one that the service reads", SettingNames::unread),
    NEEDED_SETTINGS("every variable that a service needs is set", SettingNames::missing),
    KUBERNETES_SCHEMA("the schema of the current Kubernetes", KubernetesSchema::faults),
    STRICT_MODELS("no unknown field, Strimzi's resources included", StrictModels::faults),
    CUSTOM_RESOURCES("the types of the operators' custom resources", PublishedModels::faults);

    private final String asks;
    private final Function<Manifests, List<String>> check;

    Line(String asks, Function<Manifests, List<String>> check) {
        this.asks = asks;
        this.check = check;
    }

    /** What is wrong; nothing, if the line holds. */
    List<String> faults(Manifests manifests) {
        return check.apply(manifests);
    }

    String asks() {
        return asks;
    }
}
