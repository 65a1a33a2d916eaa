package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How large files may be, as a pack says it.
 *
 * @param partRows of one part, which is one decision
 * @param mostStanding files of one recipient that are made or kept at once
 * @param keptDays after which content is deleted
 */
public record FileLimits(
    @JsonProperty(required = true) int partRows,
    @JsonProperty(required = true) long mostRows,
    @JsonProperty(required = true) long mostBytes,
    @JsonProperty(required = true) int mostStanding,
    @JsonProperty(required = true) int keptDays) {

  public static final int SMALLEST_PART = 10;
  public static final int LARGEST_PART = 5_000;

  public FileLimits {
    if (partRows < 1 || partRows > LARGEST_PART) {
      throw new IllegalArgumentException("partRows lies between 1 and " + LARGEST_PART);
    }
    if (mostRows < 1 || mostBytes < 1 || mostStanding < 1 || keptDays < 1) {
      throw new IllegalArgumentException("a limit is 1 at least");
    }
  }
}
