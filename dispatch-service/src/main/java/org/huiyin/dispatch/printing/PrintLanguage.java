package org.huiyin.dispatch.printing;

/** In which language a document is set. */
public enum PrintLanguage {
    ZH,
    EN;

    String template() {
        return "bulletin-" + name().toLowerCase(java.util.Locale.ROOT) + ".html";
    }
}
