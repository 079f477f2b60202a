package org.huiyin.local.demo;

/**
 * Who works in a section.
 *
 * @param handler login of a handler
 * @param leader login of its leader
 */
public record Post(String section, String handler, String leader) {}
