package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Satisfaction;
import org.linli.processes.boundary.Processes;

/**
 * How content somebody is, with one tap. Where the matter's process asks for that, the tap is the
 * answer and the process goes on; else it is said once, within thirty days after the end.
 */
@ApplicationScoped
public class Appraisals {

  private static final Duration AFTERWARDS = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final Processes processes;

  @Inject
  public Appraisals(Jdbi jdbi, Scopes scopes, FormTable forms, Processes processes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.processes = processes;
  }

  /** For the container's proxy alone. */
  protected Appraisals() {
    this(null, null, null, null);
  }

  Optional<Satisfaction> said(Matter matter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select satisfaction from matter_appraisal where tenant_id = :tenant and"
                        + " matter_id = :matter")
                .bind("tenant", scopes.requireTenant())
                .bind("matter", matter.id())
                .mapTo(String.class)
                .findOne()
                .map(Satisfaction::valueOf));
  }

  boolean isOpen(Matter matter) {
    return switch (matter.state()) {
      case RUNNING -> question(matter).isPresent();
      case ENDED ->
          matter.endedAt().plus(AFTERWARDS).isAfter(Instant.now()) && said(matter).isEmpty();
      case SUSPENDED, CANCELLED -> false;
    };
  }

  /**
   * @throws MatterStands where nothing is asked, or it was said already
   */
  void say(Matter matter, Satisfaction word) {
    if (!isOpen(matter)) {
      throw new MatterStands(matter.state());
    }
    var question =
        matter.state() == MatterState.RUNNING ? question(matter) : Optional.<Question>empty();
    question.ifPresent(
        asked -> processes.complete(asked.task(), Map.of(Satisfaction.FIELD, word.word()), null));
    var now = Instant.now();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into matter_appraisal (tenant_id, matter_id, satisfaction, at) values (?, ?, ?, ?)
              on conflict (tenant_id, matter_id) do update
              set satisfaction = excluded.satisfaction, at = excluded.at\
              """,
              scopes.requireTenant().value(),
              matter.id(),
              word.name(),
              now.atOffset(ZoneOffset.UTC));
          Deeds.write(
              handle,
              scopes.requireTenant(),
              scopes.caller(),
              matter.id(),
              Deed.APPRAISED,
              question.map(Question::node).orElse(null),
              null,
              now);
        });
  }

  private record Question(UUID task, String node) {}

  /** The open step that asks for nothing more than that, of whoever asks for the matter. */
  private Optional<Question> question(Matter matter) {
    var form = forms.of(matter.definition());
    var me = scopes.caller().accountId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, node from process_task where tenant_id = :tenant and instance_id ="
                        + " :root and state in ('OPEN', 'CLAIMED')"
                        + (me == null ? "" : " and assignee = :me")
                        + " order by opened_at")
                .bind("tenant", scopes.requireTenant())
                .bind("root", matter.instance())
                .bindMap(me == null ? Map.of() : Map.of("me", me))
                .map((row, context) -> new Question(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .filter(task -> isAsked(form, task.node()))
                .findFirst());
  }

  private static boolean isAsked(MatterForm form, String node) {
    var task = form.tasks().get(node);
    return task != null
        && task.write().contains(Satisfaction.FIELD)
        && task.required().stream().allMatch(Satisfaction.FIELD::equals)
        && form.fields().stream()
            .noneMatch(field -> field.requiredWhen() != null && task.write().contains(field.id()))
        && form.field(Satisfaction.FIELD)
            .filter(field -> field.offers(Satisfaction.GOOD.word()))
            .isPresent();
  }
}
