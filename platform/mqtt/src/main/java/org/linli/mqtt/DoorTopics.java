package org.linli.mqtt;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The few topics that pass. */
final class DoorTopics {

  static final String TELEMETRY = "v1/telemetry";

  private static final String COMMANDS = "v1/commands/";
  private static final String ANSWER = "/answer";
  private static final Set<String> FILTERS = Set.of("v1/commands/+", "v1/commands/#");
  private static final int ID = 36;

  private DoorTopics() {}

  static String command(UUID command) {
    return COMMANDS + command;
  }

  static boolean mayBeSubscribed(String filter) {
    return FILTERS.contains(filter);
  }

  /** The command that is answered at the topic; nothing when it is no such topic. */
  static Optional<UUID> answered(String topic) {
    if (topic.length() != COMMANDS.length() + ID + ANSWER.length()
        || !topic.startsWith(COMMANDS)
        || !topic.endsWith(ANSWER)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          UUID.fromString(topic.substring(COMMANDS.length(), COMMANDS.length() + ID)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
