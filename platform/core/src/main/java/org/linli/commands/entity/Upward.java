package org.linli.commands.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What a door tells the servers of a device that it holds a line to.
 *
 * @param command which one is meant; null for {@code UP} and {@code DOWN}
 * @param state {@code DONE} or {@code FAILED}, with {@code ANSWER} alone
 * @param at when the door saw it, milliseconds since the epoch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upward(
    Kind kind,
    String tenant,
    UUID device,
    UUID command,
    CommandState state,
    String answer,
    long at) {

  /** What happened. */
  public enum Kind {
    /** The line stands. */
    UP,
    /** The line is lost. */
    DOWN,
    /** The device has the command. */
    TAKEN,
    ANSWER
  }
}
