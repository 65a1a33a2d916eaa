package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;

/**
 * How long data are kept (000 §7.2 a 1), and what happens then.
 *
 * @param days at least 1
 * @param from from when the days count
 * @param disposal who deletes; the truth of today, not a wish
 * @param readings how many days single readings stay, of which hourly figures stay to the end; null
 *     where nothing goes before the rest
 */
public record Retention(
    @JsonProperty(required = true) int days,
    @JsonProperty(required = true) Text from,
    @JsonProperty(required = true) Disposal disposal,
    Integer readings) {

  /** Of which nothing goes before the rest. */
  public Retention(int days, Text from, Disposal disposal) {
    this(days, from, disposal, null);
  }

  /** Who deletes what has reached its term. */
  public enum Disposal {
    /** The platform, by itself. */
    AUTOMATIC,
    /** Somebody takes the entry out. */
    BY_HAND,
    /** Nobody yet: the data stay beyond their term until somebody asks for their deletion. */
    NOT_YET,
    /** Nobody: they have to stay. */
    KEPT
  }
}
