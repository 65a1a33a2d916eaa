package org.linli.commands.entity;

/**
 * What a device answers to a command.
 *
 * @param state {@code DONE} or {@code FAILED}
 * @param answer what it says of it; null for nothing
 */
public record CommandAnswer(CommandState state, String answer) {

  private static final int LONGEST = 2_000;

  public CommandAnswer {
    answer = answer == null || answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
  }
}
