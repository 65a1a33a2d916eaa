package org.linli.look.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.linli.access.boundary.Changed;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Follows the platform's changes and refreshes the open views they are about.
 *
 * <p>A change only marks; one sweep for all windows, twice a second, refreshes what is marked. So a
 * window is refreshed at most twice a second however fast devices speak, and no window costs a
 * thread.
 */
@ApplicationScoped
public class LivePush {

  private static final long SWEEP_MILLIS = 500;

  private final CopyOnWriteArrayList<Follower> followers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean sweeping = new AtomicBoolean();

  @Resource private ManagedScheduledExecutorService timer;

  @Resource private ManagedExecutorService workers;

  /** Refreshes the view, as long as it is on a screen, after each change that it is about. */
  public void follow(Component view, Predicate<Changed> about, Command refresh) {
    view.addAttachListener(event -> begin(new Follower(event.getUI(), view, about, refresh)));
    view.addDetachListener(event -> followers.removeIf(follower -> follower.shows(view)));
    view.getUI().ifPresent(ui -> begin(new Follower(ui, view, about, refresh)));
  }

  /** Changes of these topics in the division or below it. */
  public static Predicate<Changed> within(DivisionCode scope, String... topics) {
    var wanted = Set.of(topics);
    return change ->
        change.topics().stream().anyMatch(wanted::contains)
            && (scope == null || change.code() == null || change.code().isWithin(scope));
  }

  /**
   * Core fires on a thread of its own. Where no view was ever shown there is nobody to tell, and
   * the bean is not made on such a thread: its executors are this web module's.
   */
  void changed(
      @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
          Changed change) {
    followers.forEach(follower -> follower.hear(change));
  }

  private void begin(Follower follower) {
    followers.removeIf(other -> other.isSame(follower));
    followers.add(follower);
    if (timer != null && sweeping.compareAndSet(false, true)) {
      timer.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void sweep() {
    followers.removeIf(Follower::isGone);
    followers.stream().filter(Follower::isDue).forEach(follower -> workers.execute(follower));
  }
}
