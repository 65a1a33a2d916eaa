package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Joint handling 主办与协办: whoever has a step in hand asks others for their written opinion; the step
 * ends when all are there, or are not asked for any more.
 */
@ApplicationScoped
public class Opinions {

  private static final int LONGEST = 2_000;
  private static final int MOST_OPEN = 20;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final Changes changes;

  @Inject
  public Opinions(Jdbi jdbi, Scopes scopes, FormTable forms, MatterTable table, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected Opinions() {
    this(null, null, null, null, null);
  }

  /**
   * @throws OpinionsOpen where a step still waits for opinions
   */
  static void requireNone(Jdbi jdbi, TenantId tenant, UUID task) {
    var open = jdbi.withHandle(handle -> OpinionTable.open(handle, tenant, task));
    if (open > 0) {
      throw new OpinionsOpen(open);
    }
  }

  /**
   * @throws NotFound for a task that the caller neither has in hand nor steers
   * @throws PersonNotAble for somebody who may not see matters of the kind
   */
  public UUID ask(UUID task, OpinionDraft draft) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    if (draft.account() == null) {
      throw new Invalid("account", "required");
    }
    var question = Invalid.text("question", draft.question(), Deeds.LONGEST);
    Times.near("dueAt", draft.dueAt());
    return jdbi.withHandle(
        handle -> {
          var step =
              Step.held(handle, tenant, task).orElseThrow(() -> new NotFound("process-task"));
          var own = caller.accountId() != null && caller.accountId().equals(step.assignee());
          if (step.matter() == null || !own && !caller.may("matters:write")) {
            throw new NotFound("process-task");
          }
          var matter = table.seen(step.matter());
          if (matter.state() != MatterState.RUNNING) {
            throw new MatterStands(matter.state());
          }
          var name = able(handle, matter, draft.account());
          if (OpinionTable.open(handle, tenant, task) >= MOST_OPEN
              || OpinionTable.isAsked(handle, tenant, task, draft.account())) {
            throw new Conflict("account");
          }
          var id = Sql.newId();
          OpinionTable.insert(
              handle,
              tenant,
              id,
              step,
              new OpinionDraft(draft.account(), question, draft.dueAt()),
              name,
              caller);
          note(handle, matter.id(), Deed.JOINED, step.node(), name + "：" + question);
          return id;
        });
  }

  private String able(Handle handle, Matter matter, UUID account) {
    var tenant = scopes.requireTenant();
    var name = People.name(handle, tenant, account);
    if (name == null) {
      throw new NotFound("account");
    }
    var staff = forms.of(matter.definition()).staff();
    if (account.equals(scopes.caller().accountId())
        || People.able(handle, tenant, People.HANDLERS, staff, Instant.now()).stream()
            .noneMatch(one -> one.account().equals(account))) {
      throw new PersonNotAble(name);
    }
    return name;
  }

  /** Whom one could ask about a task, those with the least in hand first. */
  public List<Candidate> people(UUID task) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          var step =
              Step.find(handle, tenant, task)
                  .filter(one -> one.matter() != null)
                  .orElseThrow(() -> new NotFound("process-task"));
          var staff = forms.of(table.seen(step.matter()).definition()).staff();
          return People.able(handle, tenant, People.HANDLERS, staff, Instant.now()).stream()
              .filter(one -> !one.account().equals(scopes.caller().accountId()))
              .toList();
        });
  }

  /** What the caller is asked and has not answered, the oldest first. */
  public Page<Opinion> mine(PageRequest page) {
    return OpinionTable.mine(jdbi, scopes, forms, page);
  }

  /** All of a matter, in the order of time. */
  List<Opinion> of(Matter matter) {
    return jdbi.withHandle(handle -> OpinionTable.of(handle, scopes, forms, matter.id()));
  }

  /**
   * @throws NotFound for one that the caller is not asked
   * @throws Conflict for one that was given, or is not asked for any more
   */
  public void answer(UUID id, String text) {
    var said = Invalid.text("text", text, LONGEST);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, one -> isMine(one.account()));
          close(handle, asked, "opinion = ?, answered_at = ?", said);
          note(handle, asked.matter(), Deed.OPINION, asked.node(), said);
        });
  }

  /** It is not asked for any more. */
  public void withdraw(UUID id, String reason) {
    var why = Deeds.reason(reason);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, one -> isMine(one.askedBy()) || steers(one.matter()));
          close(handle, asked, "opinion = ?, withdrawn_at = ?", (Object) null);
          note(handle, asked.matter(), Deed.UNJOINED, asked.node(), why);
        });
  }

  private boolean isMine(UUID account) {
    return account.equals(scopes.caller().accountId());
  }

  /** Who steers the work does so with what is to be seen of it alone. */
  private boolean steers(UUID matter) {
    return scopes.caller().may("matters:write") && table.seen(matter) != null;
  }

  private AskedOpinion find(Handle handle, UUID id, Predicate<AskedOpinion> which) {
    return OpinionTable.find(handle, scopes.requireTenant(), id)
        .filter(which)
        .orElseThrow(() -> new NotFound("opinion"));
  }

  private void close(Handle handle, AskedOpinion asked, String set, Object value) {
    var closed =
        handle.execute(
            "update matter_opinion set "
                + set
                + " where tenant_id = ? and id = ? and answered_at is null and withdrawn_at is"
                + " null",
            value,
            Instant.now().atOffset(ZoneOffset.UTC),
            scopes.requireTenant().value(),
            asked.id());
    if (closed == 0) {
      throw new Conflict("opinion");
    }
  }

  private void note(Handle handle, UUID matter, Deed deed, String node, String note) {
    var tenant = scopes.requireTenant();
    Deeds.write(
        handle, tenant, scopes.caller(), matter, deed, node, Deeds.shortened(note), Instant.now());
    changes.tell(tenant, "matters");
  }
}
