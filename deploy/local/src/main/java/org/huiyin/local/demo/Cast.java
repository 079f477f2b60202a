package org.huiyin.local.demo;

/**
 * Who plays in a story, and what is said.
 *
 * @param post the section that answers in the end
 * @param other a section that gets it by mistake
 * @param helper a section that is asked to help
 */
public record Cast(Post post, Post other, Post helper, Filing filing, String answer) {}
