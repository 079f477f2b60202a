package org.huiyin.notification.webhook;

/** A partner's address, taken apart. {@code loopback} is true only under profiles that permit calling this machine. */
public record Target(boolean tls, String host, int port, String path, boolean loopback) {}
