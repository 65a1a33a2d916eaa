package org.linli.apis.boundary;

import org.linli.packs.Text;

/**
 * A group of interfaces.
 *
 * @param delivered whether it came with the platform, so that nobody removes it
 * @param apis how many stand in it
 */
public record GroupRow(String id, Text name, boolean delivered, boolean grantable, long apis) {}
