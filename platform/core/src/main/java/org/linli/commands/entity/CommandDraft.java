package org.linli.commands.entity;

import java.time.Duration;
import java.util.Map;

/**
 * A command as a clerk asks for it.
 *
 * @param parameters by id; null for none
 * @param timeoutSeconds how long the device has to answer; null for a minute
 * @param cause why; what an inspection reads afterwards
 */
public record CommandDraft(
    String command, Map<String, Object> parameters, Integer timeoutSeconds, String cause) {

  private static final int USUAL_SECONDS = 60;

  public CommandDraft {
    parameters = parameters == null ? Map.of() : parameters;
    timeoutSeconds = timeoutSeconds == null ? USUAL_SECONDS : timeoutSeconds;
  }

  /** How long the device has to answer. */
  public Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds);
  }
}
