package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.CaseFile;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Sections;
import org.huiyin.local.client.Waiting;

/** A complaint that the demo complainant has filed, and its case once dispatch has it. */
final class FiledComplaint {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api;
    private final Deployment deployment;
    private final String id;
    private final String number;

    FiledComplaint(Api api, Deployment deployment, String words, String mailbox) {
        this.api = api;
        this.deployment = deployment;
        Reply filed = api.post(
                deployment.intake() + "/v1/complaints",
                deployment.tokens().of("complainant"),
                Map.of(
                        "kind", "COMPLAINT",
                        "category", "government-service",
                        "territory", "HY",
                        "title", words.length() > 100 ? "Long words" : words,
                        "text", words,
                        "channel", "WEB",
                        "source", "self",
                        "language", "en",
                        "anonymous", false,
                        "contact", Map.of("name", "Han Meimei", "email", mailbox)),
                null);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        this.id = filed.text("id");
        this.number = filed.text("number");
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    /** Assigns the case, waiting for it if need be, and returns its version. */
    String assignTo(String section) {
        CaseFile file = caseFile();
        Reply assigned = file.assign(section, new Sections(api, deployment).leader(section));
        assertThat(assigned.ok()).as(assigned.toString()).isTrue();
        return String.valueOf(assigned.etag());
    }

    CaseFile caseFile() {
        var file = new CaseFile(api, deployment, id);
        Waiting.until(PATIENCE, () -> Optional.of(file.read("dispatcher")).filter(Reply::ok))
                .orElseThrow(() -> new AssertionError("the case has not come to dispatch"));
        return file;
    }
}
