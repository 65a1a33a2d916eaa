package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.TaskMatter;
import org.linli.matters.entity.ManyOrder;
import org.linli.matters.entity.ManyOutcome;
import org.linli.messages.Messages;
import org.linli.repeats.boundary.KeyReused;
import org.linli.repeats.boundary.Repeats;
import org.linli.repeats.boundary.Sending;

/**
 * Several tasks at once 批量办理: each in a transaction of its own and by the same rules as alone, so
 * that one that is refused holds none of the others up.
 */
@Facade
public class ManyTasks {

  /** As many as are chosen by hand. */
  public static final int MOST = 100;

  private final Scopes scopes;
  private final Repeats repeats;
  private final TaskMatter behind;
  private final MyWork work;
  private final Matters matters;

  @Inject
  public ManyTasks(
      Scopes scopes, Repeats repeats, TaskMatter behind, MyWork work, Matters matters) {
    this.scopes = scopes;
    this.repeats = repeats;
    this.behind = behind;
    this.work = work;
    this.matters = matters;
  }

  /** For the container's proxy alone. */
  protected ManyTasks() {
    this(null, null, null, null, null);
  }

  /**
   * Does it with one after the other, each once however often it is named. What each needs besides,
   * the deed's own permission says; each stands in the audit log by itself. Of a request that comes
   * again with its key, each that was done is not done again, and each that was refused is tried.
   *
   * @return what became of each, in the order in which they are named
   */
  @Permit("matters:handle")
  @Mutates("task.several")
  @Apart
  public List<ManyOutcome> perform(ManyOrder order) {
    if (order.deed() == null) {
      throw new Invalid("deed", "required");
    }
    if (order.tasks() == null
        || order.tasks().isEmpty()
        || order.tasks().size() > MOST
        || order.tasks().stream().anyMatch(Objects::isNull)) {
      throw new Invalid("tasks", "1.." + MOST);
    }
    return new LinkedHashSet<>(order.tasks()).stream().map(task -> one(order, task)).toList();
  }

  private ManyOutcome one(ManyOrder order, UUID task) {
    // Before the transaction: when that is begun anew, it is the same change.
    var change = Sending.next();
    try {
      scopes.call(
          () ->
              repeats.once(
                  change,
                  scopes.caller(),
                  void.class,
                  () -> {
                    perform(order, task);
                    return null;
                  }));
      return new ManyOutcome(task, ManyOutcome.How.DONE, null, null);
    } catch (KeyReused reused) {
      throw reused;
    } catch (Refusal refusal) {
      var why =
          Messages.text(
              scopes.caller().locale(),
              "refusal." + refusal.code() + ".title",
              refusal.arguments().toArray());
      return new ManyOutcome(task, ManyOutcome.How.REFUSED, refusal.code(), why);
    }
  }

  private void perform(ManyOrder order, UUID task) {
    switch (order.deed()) {
      case TAKE -> work.take(task);
      case GIVE_BACK -> work.giveBack(task, order.reason());
      case PASS_ON -> work.passOn(task, order.role(), order.account(), order.reason());
      case COMPLETE -> work.complete(task, order.values(), order.note());
      case URGE -> matters.urge(behind.of(task), order.reason());
    }
  }
}
