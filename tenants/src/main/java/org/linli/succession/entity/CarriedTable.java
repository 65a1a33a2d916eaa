package org.linli.succession.entity;

/**
 * A table whose rows were carried over.
 *
 * @param deed {@code CARRIED}: the other community has got rows like these, and these stay as the
 *     past; {@code MOVED}: these are the other community's now; {@code SUMMED}: added to its
 *     figures; {@code RECOUNTED}: taken away here, and counted anew in the other community
 * @param rows how many there were before
 * @param made how many the other community has got by it
 * @param kept how many it had already, and kept as they are
 */
public record CarriedTable(String table, String deed, long rows, long made, long kept) {}
