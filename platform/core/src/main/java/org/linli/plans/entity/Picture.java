package org.linli.plans.entity;

/**
 * A picture that may be a plan. What it is says its content, never a name or a header.
 *
 * @param mediaType {@code image/png image/jpeg image/svg+xml}
 * @param content a drawing is kept cleaned
 */
public record Picture(String mediaType, int width, int height, byte[] content) {}
