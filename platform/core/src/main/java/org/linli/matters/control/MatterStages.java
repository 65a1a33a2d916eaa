package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Stage;
import org.linli.persistence.Sql;

/** What happened to a matter, and where it stands. */
@ApplicationScoped
public class MatterStages {

  private static final String TOLD_STEPS = " h.how in ('DONE', 'TIMED', 'MESSAGE', 'CANCELLED')";

  /** The deeds that are told to whoever asked for a matter. */
  private static final String TOLD_DEEDS =
      " and (deed in ('OPENED', 'SUSPENDED', 'RESUMED', 'CANCELLED', 'APPRAISED')"
          // The number of the one that goes on; what a clerk writes to it is not for them.
          + " or deed = 'MERGED' and actor is null)";

  /** When the last of that happened to the matter {@code m}: a column. */
  static final String LAST =
      "greatest(m.opened_at, coalesce((select max(h.left_at) from process_history h"
          + " join process_instance c on c.tenant_id = h.tenant_id and c.id = h.instance_id"
          + " where h.tenant_id = m.tenant_id and c.root_id = m.instance_id and"
          + TOLD_STEPS
          + "), m.opened_at), coalesce((select max(at) from matter_deed where tenant_id ="
          + " m.tenant_id and matter_id = m.id"
          + TOLD_DEEDS
          + "), m.opened_at))";

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public MatterStages(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected MatterStages() {
    this(null, null);
  }

  /** The steps at which somebody is asked, in the reader's language. */
  List<String> now(Matter matter, MatterForm form, Locale locale) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select node from process_task where tenant_id = :tenant and root_id = :root"
                        + " and state in ('OPEN', 'CLAIMED') order by opened_at, id")
                .bind("tenant", scopes.requireTenant())
                .bind("root", matter.instance())
                .map((row, context) -> form.step(row.getString(1), locale))
                .list());
  }

  /**
   * Who looks.
   *
   * @param own whether the reader asked for it: then steps are told without who did them
   * @param clear whether the reader knows the applicant's name whole
   */
  record Eyes(boolean own, boolean clear, Locale locale) {

    /** Whoever asked for it. */
    static Eyes own(Locale locale) {
      return new Eyes(true, true, locale);
    }

    /** What the applicant did stands under the name that the matter shows of the applicant. */
    private String name(Matter matter, UUID by, String name) {
      if (own || by == null || !by.equals(matter.applicant())) {
        return own ? null : name;
      }
      return clear ? matter.applicantName() : Mask.name(matter.applicantName());
    }
  }

  /** Steps that somebody or a time ended, and deeds beside them, in the order of time. */
  List<Stage> of(Matter matter, MatterForm form, Eyes eyes) {
    var stages = new ArrayList<Stage>();
    jdbi.useHandle(
        handle -> {
          steps(handle, matter, form, eyes, stages);
          deeds(handle, matter, form, eyes, stages);
          if (!eyes.own()) {
            urged(handle, matter, form, eyes.locale(), stages);
          }
        });
    stages.sort(Comparator.comparing(Stage::at));
    return List.copyOf(stages);
  }

  private void steps(Handle handle, Matter matter, MatterForm form, Eyes eyes, List<Stage> stages) {
    handle
        .createQuery(
            """
            select h.node, h.how, h.left_at, h.note, h.by_id, a.display_name from process_history h
            join process_instance i on i.tenant_id = h.tenant_id and i.id = h.instance_id
            left join account a on a.id = h.by_id
            where h.tenant_id = :tenant and i.root_id = :root and\
            """
                + TOLD_STEPS
                + " order by h.left_at, h.ordinal")
        .bind("tenant", scopes.requireTenant())
        .bind("root", matter.instance())
        .map(
            (row, context) ->
                new Stage(
                    Sql.instant(row, "left_at"),
                    "STEP",
                    form.step(row.getString("node"), eyes.locale()),
                    row.getString("how"),
                    eyes.name(
                        matter, row.getObject("by_id", UUID.class), row.getString("display_name")),
                    eyes.own() ? null : row.getString("note")))
        .forEach(stages::add);
  }

  private void deeds(Handle handle, Matter matter, MatterForm form, Eyes eyes, List<Stage> stages) {
    handle
        .createQuery(
            "select * from matter_deed where tenant_id = :tenant and matter_id = :matter"
                + (eyes.own() ? TOLD_DEEDS : ""))
        .bind("tenant", scopes.requireTenant())
        .bind("matter", matter.id())
        .map(
            (row, context) ->
                new Stage(
                    Sql.instant(row, "at"),
                    row.getString("deed"),
                    row.getString("node") == null
                        ? null
                        : form.step(row.getString("node"), eyes.locale()),
                    null,
                    // The platform itself has no name that a reader would know.
                    row.getObject("actor") == null
                        ? null
                        : eyes.name(
                            matter,
                            row.getObject("actor", UUID.class),
                            row.getString("actor_name")),
                    row.getString("note")))
        .forEach(stages::add);
  }

  /** What the tiers above said to its steps. */
  private void urged(
      Handle handle, Matter matter, MatterForm form, Locale locale, List<Stage> stages) {
    handle
        .createQuery(
            "select u.at, u.actor_name, u.note, t.node from matter_urging u join process_task t"
                + " on t.tenant_id = u.tenant_id and t.id = u.task_id"
                + " where u.tenant_id = :tenant and t.root_id = :root")
        .bind("tenant", scopes.requireTenant())
        .bind("root", matter.instance())
        .map(
            (row, context) ->
                new Stage(
                    Sql.instant(row, "at"),
                    "OVERSEEN",
                    form.step(row.getString("node"), locale),
                    null,
                    row.getString("actor_name"),
                    row.getString("note")))
        .forEach(stages::add);
  }
}
