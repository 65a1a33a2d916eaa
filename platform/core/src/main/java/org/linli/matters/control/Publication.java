package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.linli.messages.Messages;
import org.linli.notices.boundary.Announcing;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.entity.VariableType;

/**
 * Makes something of a matter public 公示 for so many days, as a notice of the community. Its text is
 * what somebody wrote for the public, never what was asked for.
 */
@ApplicationScoped
public class Publication implements Action {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 365;

  private final Announcing notices;

  @Inject
  public Publication(Announcing notices) {
    this.notices = notices;
  }

  /** For the container's proxy alone. */
  protected Publication() {
    this(null);
  }

  @Override
  public String name() {
    return "matters.announce";
  }

  @Override
  public Map<String, VariableType> parameters() {
    return Map.of(
        "title", VariableType.TEXT, "body", VariableType.TEXT, "days", VariableType.NUMBER);
  }

  @Override
  public Set<String> required() {
    return Set.of("title", "body");
  }

  @Override
  public Map<String, Object> perform(ActionCall call) {
    var days =
        call.arguments().get("days") instanceof BigDecimal number
            ? Math.clamp(number.longValue(), 1, MOST_DAYS)
            : USUAL_DAYS;
    // A text that nobody wrote leaves the number alone to be read, and somebody to be asked.
    var body = call.arguments().getOrDefault("body", call.businessKey());
    notices.announce(
        call.arguments().getOrDefault("title", call.key()) + " " + call.businessKey(),
        String.valueOf(body),
        Messages.text(java.util.Locale.SIMPLIFIED_CHINESE, "matter.published-by"),
        Instant.now().plus(Duration.ofDays(days)),
        call.instance());
    return Map.of();
  }

  /** In the transaction that ends it: nobody has to wait for the rest of its publication. */
  public void ended(@Observes InstanceEnded ended) {
    notices.release(ended.instance());
  }
}
