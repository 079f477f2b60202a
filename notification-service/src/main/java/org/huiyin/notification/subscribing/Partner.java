package org.huiyin.notification.subscribing;

import java.util.List;

/**
 * A partner system.
 *
 * @param owner issuer and subject of its token
 * @param client the client id that the office grants sources to
 * @param sources of which complaints it may hear; {@code *} is every source
 */
public record Partner(String owner, String client, List<String> sources) {}
