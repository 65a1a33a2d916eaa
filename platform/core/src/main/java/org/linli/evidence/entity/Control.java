package org.linli.evidence.entity;

import org.linli.packs.Text;

/**
 * A demand of a standard.
 *
 * @param clause of the standard, for example {@code 8.1.4.1 a}
 * @param title what it demands, in short
 * @param check by which it is looked at; {@code by-hand} for none
 */
public record Control(String id, Standard standard, String clause, Text title, String check) {}
