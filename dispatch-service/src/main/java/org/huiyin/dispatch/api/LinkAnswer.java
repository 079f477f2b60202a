package org.huiyin.dispatch.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.merging.LinkResult;

/** What became of each case, in the order of the request. */
@Schema(name = "LinkAnswer")
public record LinkAnswer(
        @Schema(description = "How many are as they were wanted", examples = "30") int done,
        @Schema(description = "How many were left as they are", examples = "0") int refused,
        List<LinkResult> results) {

    static LinkAnswer of(List<LinkResult> results) {
        int refused = (int) results.stream()
                .filter(one -> one.result() == LinkResult.Result.REFUSED)
                .count();
        return new LinkAnswer(results.size() - refused, refused, results);
    }
}
