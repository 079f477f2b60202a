package org.huiyin.evaluation.publication.notice;

import org.huiyin.evaluation.publication.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a name should know besides its figures.
 *
 * @param lastYear how the section stood then
 * @param hearing what came of hearing it
 * @param reason why it is listed although the figures alone would not do; null if they do
 */
public record Background(Text lastYear, Text hearing, @Nullable Text reason) {}
