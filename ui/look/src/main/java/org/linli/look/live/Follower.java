package org.linli.look.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.linli.access.boundary.Changed;

/** One open view and what it wants to hear of. */
final class Follower implements Runnable {

  private final UI ui;
  private final Component view;
  private final Predicate<Changed> about;
  private final Command refresh;
  private final AtomicBoolean marked = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();

  Follower(UI ui, Component view, Predicate<Changed> about, Command refresh) {
    this.ui = ui;
    this.view = view;
    this.about = about;
    this.refresh = refresh;
  }

  void hear(Changed change) {
    if (!marked.get() && about.test(change)) {
      marked.set(true);
    }
  }

  /** Whether it is to be refreshed now; a refresh that still runs is not doubled. */
  boolean isDue() {
    return marked.get() && running.compareAndSet(false, true);
  }

  @Override
  public void run() {
    try {
      ui.access(
          () -> {
            try {
              marked.set(false);
              refresh.execute();
            } finally {
              running.set(false);
            }
          });
    } catch (UIDetachedException gone) {
      running.set(false);
    }
  }

  boolean isGone() {
    return ui.isClosing() || ui.getSession() == null;
  }

  boolean shows(Component other) {
    return view == other;
  }

  boolean isSame(Follower other) {
    return view == other.view && refresh == other.refresh;
  }
}
