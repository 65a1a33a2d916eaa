package org.linli.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Hands every {@link Changed} that was committed to those who follow. Screens live in web modules,
 * and a web module's observers are not seen from the library that fires the event; so they come
 * here and ask to be told.
 */
@ApplicationScoped
public class ChangeFeed {

  private final List<Consumer<Changed>> followers = new CopyOnWriteArrayList<>();

  /**
   * From now on the follower hears of each committed change, on the thread that committed it: it
   * must be quick.
   */
  public void follow(Consumer<Changed> follower) {
    followers.add(follower);
  }

  void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
    followers.forEach(follower -> follower.accept(change));
  }
}
