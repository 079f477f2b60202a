package org.huiyin.evaluation.publication.notice;

import org.huiyin.evaluation.publication.Text;

/** An event that moved a figure: its id, what sort of thing it was, and by how many points. Never who was concerned. */
public record Contribution(String eventId, Text sort, double points) {}
