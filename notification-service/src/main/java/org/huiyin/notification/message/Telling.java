package org.huiyin.notification.message;

/** At this stage, this audience is told by this channel. */
public record Telling(Stage stage, Audience audience, Channel channel) {}
