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
import org.linli.matters.control.Orders;
import org.linli.matters.entity.ManyOrder;
import org.linli.matters.entity.ManyOutcome;
import org.linli.messages.Messages;

/**
 * Several tasks at once 批量办理: each in a transaction of its own and by the same rules as alone, so
 * that one that is refused holds none of the others up.
 */
@Facade
public class ManyTasks {

  /** As many as are chosen by hand. */
  public static final int MOST = 100;

  private final Scopes scopes;
  private final Orders orders;
  private final MyWork work;
  private final Matters matters;

  @Inject
  public ManyTasks(Scopes scopes, Orders orders, MyWork work, Matters matters) {
    this.scopes = scopes;
    this.orders = orders;
    this.work = work;
    this.matters = matters;
  }

  /** For the container's proxy alone. */
  protected ManyTasks() {
    this(null, null, null, null);
  }

  /**
   * Does it with one after the other, each once however often it is named. What each needs besides,
   * the deed's own permission says; each stands in the audit log by itself.
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
    scopes.call(
        () -> {
          orders.forget();
          return null;
        });
    return new LinkedHashSet<>(order.tasks()).stream().map(task -> one(order, task)).toList();
  }

  private ManyOutcome one(ManyOrder order, UUID task) {
    try {
      return scopes.call(
          () -> {
            if (!orders.begin(order.id(), task)) {
              return new ManyOutcome(task, ManyOutcome.How.DONE_BEFORE, null, null);
            }
            perform(order, task);
            return new ManyOutcome(task, ManyOutcome.How.DONE, null, null);
          });
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
      case URGE -> matters.urge(orders.matter(task), order.reason());
    }
  }
}
