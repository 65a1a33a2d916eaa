package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.matters.boundary.AskedTooOften;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Progress;
import org.linli.matters.entity.Satisfaction;
import org.linli.matters.entity.Stage;

/**
 * Tells who has number and code how far the matter is. A wrong number, a wrong code and a community
 * that is suspended are answered alike.
 */
@ApplicationScoped
public class Following {

  private static final String PART = "progress";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final MatterStages stages;
  private final Appraisals appraisals;
  private final Askers askers = new Askers();

  @Inject
  public Following(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      MatterStages stages,
      Appraisals appraisals) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.stages = stages;
    this.appraisals = appraisals;
  }

  /** For the container's proxy alone. */
  protected Following() {
    this(null, null, null, null, null, null);
  }

  /**
   * @throws NotFound where number and code do not belong together
   * @throws AskedTooOften too many asked from there
   */
  public Progress of(Followed asked, Locale locale) {
    return inside(asked, matter -> progress(matter, locale));
  }

  /**
   * @throws MatterStands where nothing is asked, or it was said already
   */
  public Progress say(Followed asked, Satisfaction word, Locale locale) {
    return inside(
        asked,
        matter -> {
          appraisals.say(matter, word);
          return progress(table.any(matter.id()), locale);
        });
  }

  private Progress inside(Followed asked, Function<Matter, Progress> work) {
    askers.take(asked.address(), System.nanoTime());
    var mark =
        jdbi.withHandle(
                handle -> MarkTable.find(handle, FollowCode.mark(asked.number(), asked.code())))
            .orElseThrow(() -> new NotFound("matter-progress"));
    try {
      return scopes.aside(PART, mark.tenant(), () -> work.apply(table.any(mark.matter())));
    } catch (TenantSuspended suspended) {
      throw new NotFound("matter-progress");
    }
  }

  private Progress progress(Matter matter, Locale locale) {
    var form = forms.of(matter.definition());
    var running = matter.state() == MatterState.RUNNING;
    return new Progress(
        matter.number(),
        form.name().in(locale),
        matter.state(),
        form.outcome(matter.outcome(), locale),
        running ? Lamp.of(matter.openedAt(), matter.dueAt(), Instant.now()) : Lamp.NONE,
        matter.openedAt(),
        matter.dueAt(),
        matter.endedAt(),
        stages.now(matter, form, locale),
        stages.of(matter, form, MatterStages.Eyes.own(locale)).stream()
            .map(
                stage -> new Stage(stage.at(), stage.what(), stage.step(), stage.how(), null, null))
            .toList(),
        appraisals.said(matter).orElse(null),
        appraisals.isOpen(matter));
  }
}
