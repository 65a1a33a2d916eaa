package org.linli.cityfolder.entity;

/**
 * A file of the folder as it was read.
 *
 * @param name within the folder
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record CityPart(String name, long bytes, String sha256) {}
