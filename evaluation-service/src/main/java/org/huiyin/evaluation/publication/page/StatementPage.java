package org.huiyin.evaluation.publication.page;

import java.util.List;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.run.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * A section's private page: all that was counted of it, down to the events.
 *
 * @param standing null for a section that was not ranked
 * @param remarks such as why it was not ranked
 */
public record StatementPage(
        StatementHead head,
        @Nullable Standing standing,
        List<CardLine> cards,
        List<Cluster> clusters,
        List<Text> remarks) {
    public StatementPage {
        cards = List.copyOf(cards);
        clusters = List.copyOf(clusters);
        remarks = List.copyOf(remarks);
    }
}
