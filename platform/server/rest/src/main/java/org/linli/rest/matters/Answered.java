package org.linli.rest.matters;

import java.util.List;

/**
 * An opinion that is given.
 *
 * @param photos JPEG, PNG or WebP in base 64, nine of 5 MB at most; null for none
 */
public record Answered(String text, List<byte[]> photos) {}
