package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.TaskForm;
import org.linli.matters.entity.UnitChoice;
import org.linli.persistence.Sql;

/**
 * Joint handling 主办与协办: whoever has a step in hand asks others for their written opinion; the step
 * ends when all that it needs are there, or are not asked for any more.
 */
@ApplicationScoped
public class Opinions {

  private static final int LONGEST = 2_000;
  private static final TaskForm NOTHING = new TaskForm(null, null, null);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final Changes changes;
  private final Askable askable;
  private final OpinionClock clock;
  private final OpinionPhotos photos;
  private final Telling telling;

  @Inject
  public Opinions(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      Changes changes,
      Askable askable,
      OpinionClock clock,
      OpinionPhotos photos,
      Telling telling) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.changes = changes;
    this.askable = askable;
    this.clock = clock;
    this.photos = photos;
    this.telling = telling;
  }

  /** For the container's proxy alone. */
  protected Opinions() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /**
   * @throws NotFound for a task that the caller neither has in hand nor steers
   * @throws PersonNotAble for somebody who may not see matters of the kind
   * @throws JointFull where the step asks no more at once
   */
  public UUID ask(UUID task, OpinionDraft draft) {
    var question = Invalid.text("question", draft.question(), Deeds.LONGEST);
    Times.near("dueAt", draft.dueAt());
    var asked =
        new OpinionDraft(draft.account(), draft.unit(), question, draft.dueAt(), draft.optional());
    return jdbi.withHandle(handle -> ask(handle, task, asked));
  }

  private UUID ask(Handle handle, UUID task, OpinionDraft draft) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    var step = Step.held(handle, tenant, task).orElseThrow(() -> new NotFound("process-task"));
    var own = caller.accountId() != null && caller.accountId().equals(step.assignee());
    if (step.matter() == null || !own && !caller.may("matters:write")) {
      throw new NotFound("process-task");
    }
    var matter = table.seen(step.matter());
    if (matter.state() != MatterState.RUNNING) {
      throw new MatterStands(matter.state());
    }
    var told = askable.whom(handle, forms.of(matter.definition()), draft);
    var most =
        forms.of(step.definition()).tasks().getOrDefault(step.node(), NOTHING).jointly().most();
    if (OpinionTable.open(handle, tenant, task) >= most) {
      throw new JointFull(most);
    }
    if (OpinionTable.isAsked(handle, tenant, task, draft)) {
      throw new Conflict(draft.unit() == null ? "account" : "unit");
    }
    var id = Sql.newId();
    var now = Instant.now();
    var warn = clock.begin(tenant, id, step.definition(), now, draft.dueAt());
    OpinionTable.insert(handle, tenant, id, step, draft, told, caller, now, warn);
    telling.given(matter.id(), told.account());
    var whom = draft.unit() == null ? told.name() : Helpers.name(draft.unit());
    note(handle, matter.id(), Deed.JOINED, step.node(), whom + "：" + draft.question());
    return id;
  }

  /** Several at once, all or none. */
  public List<UUID> askAll(UUID task, List<OpinionDraft> drafts) {
    if (drafts == null || drafts.isEmpty()) {
      throw new Invalid("account", "account-or-unit");
    }
    var ids = new ArrayList<UUID>();
    drafts.forEach(draft -> ids.add(ask(task, draft)));
    return ids;
  }

  /** Whom one could ask about a task, those with the least in hand first. */
  public List<Candidate> people(UUID task) {
    var form = form(task);
    return jdbi.withHandle(handle -> askable.people(handle, form));
  }

  /** Which departments and groups one could ask. */
  public List<UnitChoice> units(UUID task) {
    var form = form(task);
    return jdbi.withHandle(handle -> askable.units(handle, form));
  }

  private MatterForm form(UUID task) {
    var matter =
        jdbi.withHandle(handle -> Step.find(handle, scopes.requireTenant(), task))
            .map(Step::matter)
            .orElseThrow(() -> new NotFound("process-task"));
    return forms.of(table.seen(matter).definition());
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
   * @param taken photographs; null for none
   * @throws NotFound for one that the caller is not asked
   * @throws Conflict for one that was given, or is not asked for any more
   */
  public void answer(UUID id, String text, List<byte[]> taken) {
    var said = Invalid.text("text", text, LONGEST);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, AskedOpinion::mine);
          var kept = photos.keep(asked.matter(), taken);
          given(handle, asked, said, false, kept);
          note(handle, asked.matter(), Deed.OPINION, asked.node(), said);
        });
  }

  /** It is not theirs 不承办, with a reason; nobody waits for it any more. */
  public void decline(UUID id, String reason) {
    var why = Deeds.reason(reason);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, AskedOpinion::mine);
          given(handle, asked, why, true, null);
          telling.given(asked.matter(), asked.askedBy());
          note(handle, asked.matter(), Deed.OPINION, asked.node(), Helpers.declined(why));
        });
  }

  private void given(
      Handle handle, AskedOpinion asked, String text, boolean declined, String kept) {
    var caller = scopes.caller();
    close(
        handle,
        asked,
        "opinion = ?, declined = ?, photos = ?, account_id = ?, person = ?, answered_at = ?",
        text,
        declined,
        kept,
        caller.accountId(),
        caller.displayName(),
        Times.column(Instant.now()));
    clock.stop(scopes.requireTenant(), asked.id());
  }

  /** Once more, with a word 催办; who is asked is written to. */
  public void urge(UUID id, String reason) {
    var why = Deeds.reason(reason);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, this::isSteered);
          close(handle, asked, "urged = urged + 1");
          telling.given(asked.matter(), asked.told());
          note(handle, asked.matter(), Deed.URGED, asked.node(), asked.whom() + "：" + why);
        });
  }

  /** It is not asked for any more. */
  public void withdraw(UUID id, String reason) {
    var why = Deeds.reason(reason);
    jdbi.useHandle(
        handle -> {
          var asked = find(handle, id, this::isSteered);
          close(handle, asked, "withdrawn_at = ?", Times.column(Instant.now()));
          clock.stop(scopes.requireTenant(), id);
          note(handle, asked.matter(), Deed.UNJOINED, asked.node(), why);
        });
  }

  /** A photograph that came with an opinion, for who sees the matter. */
  public Enclosure photo(UUID id, UUID file) {
    return jdbi.withHandle(
        handle -> {
          var matter = table.seen(find(handle, id, asked -> true).matter());
          return of(matter).stream()
              .filter(one -> one.id().equals(id) && one.photos().contains(file))
              .findFirst()
              .map(one -> photos.read(matter.id(), file))
              .orElseThrow(() -> new NotFound("matter-file"));
        });
  }

  /** Who asked steers it, and who steers the work, with what is to be seen of it alone. */
  private boolean isSteered(AskedOpinion asked) {
    return asked.askedBy().equals(scopes.caller().accountId())
        || scopes.caller().may("matters:write") && table.seen(asked.matter()) != null;
  }

  private AskedOpinion find(Handle handle, UUID id, Predicate<AskedOpinion> which) {
    return OpinionTable.find(handle, scopes, forms, id)
        .filter(which)
        .orElseThrow(() -> new NotFound("opinion"));
  }

  private void close(Handle handle, AskedOpinion asked, String set, Object... values) {
    var all = new ArrayList<Object>(java.util.Arrays.asList(values));
    all.add(scopes.requireTenant().value());
    all.add(asked.id());
    var closed =
        handle.execute(
            "update matter_opinion set "
                + set
                + " where tenant_id = ? and id = ? and answered_at is null and withdrawn_at is"
                + " null",
            all.toArray());
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
