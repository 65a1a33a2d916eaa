package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Twin;
import org.linli.messages.Messages;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.entity.InstanceState;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Duplicates 重复事项: matters of one kind, near in place and time, are proposed, or merged by
 * themselves where the form says so; one goes on for the others, which stand still until it ends,
 * or are let go on where that was wrong.
 */
@ApplicationScoped
public class Twins implements DueWorker {

  static final String KIND = "matter-twin";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MatterTable table;
  private final Course course;
  private final DueWork work;
  private final FormTable forms;
  private final AuditTrail audit;

  @Inject
  public Twins(
      Jdbi jdbi,
      Scopes scopes,
      MatterTable table,
      Course course,
      DueWork work,
      FormTable forms,
      AuditTrail audit) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.course = course;
    this.work = work;
    this.forms = forms;
    this.audit = audit;
  }

  /** For the container's proxy alone. */
  protected Twins() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * A new matter is held beside those that stand, but not in the transaction that takes it up: two
   * that come at once to one place would get in each other's way.
   */
  void opened(TenantId tenant, Matter matter) {
    if (matter.place() != null || matter.location() != null) {
      work.schedule(tenant, KIND, matter.id(), matter.openedAt());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * Whoever works on it sees which it resembles; where the form says so, that one goes on for it
   * from now on.
   */
  @Override
  public void perform(TenantId tenant, UUID subject) {
    var matter = table.any(subject);
    if (matter.state() != MatterState.RUNNING) {
      return;
    }
    var rule = forms.of(matter.definition()).merge();
    jdbi.useHandle(
        handle ->
            Likeness.of(handle, tenant, matter, rule, matter.openedAt()).stream()
                .findFirst()
                .ifPresent(first -> found(handle, tenant, matter, first)));
  }

  private void found(Handle handle, TenantId tenant, Matter matter, Matter first) {
    if (isMerged(handle, tenant, matter, first)) {
      return;
    }
    var note = said("resembles", first.number(), first.title());
    Deeds.byItself(handle, tenant, matter.id(), Deed.RESEMBLES, null, note, Instant.now());
  }

  /** False where somebody has to look at both, or one of them has moved on meanwhile. */
  private boolean isMerged(Handle handle, TenantId tenant, Matter matter, Matter first) {
    var form = forms.of(matter.definition());
    if (!form.merge().isAutomatic()
        || !form.merge().confidential()
            && (!form.staff().isEmpty()
                || Merges.isNameless(handle, tenant, matter.id(), first.id()))) {
      return false;
    }
    Merges.hold(handle, tenant, matter.id(), first.id());
    if (table.any(matter.id()).state() != MatterState.RUNNING
        || table.any(first.id()).state() != MatterState.RUNNING
        || Merges.isMerged(handle, tenant, first.id())) {
      return false;
    }
    Merges.insert(handle, tenant, matter.id(), first.id());
    course.halt(matter, Deed.MERGED, said("by-itself", first.number()));
    audit.record("matter.merged-by-itself", matter.number() + " " + first.number());
    return true;
  }

  private static Twin twin(Matter matter, Twin.Relation relation) {
    return new Twin(matter.id(), matter.number(), matter.title(), relation);
  }

  /** Which goes on for it, for which it goes on, and which it resembles. */
  List<Twin> of(Matter matter) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          var all = new ArrayList<Twin>();
          var merged =
              "(select head_id from matter_merge where tenant_id = :tenant and matter_id = :id)";
          all.addAll(related(handle, tenant, matter.id(), merged, Twin.Relation.HEAD));
          var others =
              "(select matter_id from matter_merge where tenant_id = :tenant and head_id = :id)";
          all.addAll(related(handle, tenant, matter.id(), others, Twin.Relation.MERGED));
          if (matter.state() == MatterState.RUNNING) {
            var rule = forms.of(matter.definition()).merge();
            var until = matter.openedAt().plus(Duration.ofHours(rule.hours()));
            Likeness.of(handle, tenant, matter, rule, until)
                .forEach(other -> all.add(twin(other, Twin.Relation.SIMILAR)));
          }
          return all;
        });
  }

  private static List<Twin> related(
      Handle handle, TenantId tenant, UUID id, String which, Twin.Relation relation) {
    return handle
        .createQuery(
            Matter.COLUMNS + Matter.FROM + " and m.id in " + which + " order by m.opened_at, m.id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> twin(Matter.read(row, context), relation))
        .list();
  }

  /**
   * Another goes on for it.
   *
   * @throws Invalid where they are of two kinds, or one and the same
   */
  public void merge(UUID id, UUID into, String reason) {
    var tenant = scopes.requireTenant();
    var why = Deeds.reason(reason);
    jdbi.useHandle(
        handle -> {
          Merges.hold(handle, tenant, id, into);
          var matter = running(id);
          var head = running(into);
          if (id.equals(into) || !matter.kind().equals(head.kind())) {
            throw new Invalid("into", "same-kind");
          }
          handle.execute(
              "update matter_merge set head_id = ? where tenant_id = ? and head_id = ?",
              into,
              tenant.value(),
              id);
          Merges.insert(handle, tenant, id, into);
          course.halt(matter, Deed.MERGED, Deeds.shortened(said("merged", head.number(), why)));
        });
  }

  private Matter running(UUID id) {
    var matter = table.seen(id);
    if (matter.state() != MatterState.RUNNING) {
      throw new MatterStands(matter.state());
    }
    return matter;
  }

  /** It was none: it goes on by itself. */
  public void part(UUID id, String reason) {
    var why = Deeds.reason(reason);
    var matter = table.seen(id);
    jdbi.useHandle(
        handle -> {
          if (!Merges.forget(handle, scopes.requireTenant(), id)) {
            throw new MatterStands(matter.state());
          }
          course.goOn(matter, Deed.UNMERGED, why);
        });
  }

  /** What it went on for ends with it; where it was cancelled, they go on by themselves. */
  public void ended(@Observes InstanceEnded ended) {
    var tenant = ended.tenant();
    jdbi.useHandle(
        handle -> {
          var head = table.ofInstance(ended.instance());
          if (head.isEmpty()) {
            return;
          }
          Merges.forget(handle, tenant, head.get().id());
          for (var child : children(handle, tenant, head.get().id())) {
            Merges.forget(handle, tenant, child.id());
            var said = said("head-ended", head.get().number());
            if (ended.state() == InstanceState.ENDED) {
              course.cancel(child, said);
            } else {
              course.goOn(child, Deed.UNMERGED, said);
            }
          }
        });
  }

  private static List<Matter> children(Handle handle, TenantId tenant, UUID head) {
    return handle
        .createQuery(
            Matter.COLUMNS
                + Matter.FROM
                + " and m.id in (select matter_id from matter_merge where tenant_id = :tenant"
                + " and head_id = :head) order by m.id")
        .bind("tenant", tenant)
        .bind("head", head)
        .map(Matter::read)
        .list();
  }

  private static String said(String key, Object... values) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.twin." + key, values);
  }
}
