package org.huiyin.images;

/** What all four images of one build have in common: where they will be pulled from, and which code they hold. */
public record Release(String prefix, String version, String revision, String source) {

    public Release {
        if (prefix.isBlank() || version.isBlank() || revision.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a release without prefix, version, revision or source");
        }
    }

    /** The image's full name, such as {@code huiyin/intake:1.0.0}; the prefix may name a registry. */
    public String reference(ServiceName service) {
        return prefix + "/" + service.word() + ":" + version;
    }
}
