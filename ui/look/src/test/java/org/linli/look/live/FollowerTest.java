package org.linli.look.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

class FollowerTest {

  private static final String COMMUNITY = "510104026017";

  private final AtomicInteger refreshed = new AtomicInteger();
  private final Window window = Window.english();
  private final Div view = new Div();
  private final Follower follower =
      new Follower(window.ui(), view, LivePush.within(null, "alarms"), refreshed::incrementAndGet);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aMarkedViewIsRefreshedOnceAndThenAgainAfterTheNextChange() {
    follower.hear(changed("alarms"));
    sweep();
    sweep();
    assertThat(refreshed).hasValue(1);
    follower.hear(changed("alarms"));
    sweep();
    assertThat(refreshed).hasValue(2);
  }

  @Test
  void aViewThatNothingConcernsIsNeverRefreshed() {
    follower.hear(changed("readings"));
    sweep();
    assertThat(refreshed).hasValue(0);
  }

  @Test
  void aRefreshThatFailsDoesNotEndTheFollowing() {
    var failing =
        new Follower(
            window.ui(),
            view,
            LivePush.within(null, "alarms"),
            () -> {
              refreshed.incrementAndGet();
              throw new IllegalStateException("once");
            });
    window.session().setErrorHandler(error -> {});
    for (var i = 0; i < 2; i++) {
      failing.hear(changed("alarms"));
      assertThat(failing.isDue()).isTrue();
      failing.run();
      window.settle();
    }
    assertThat(refreshed).hasValue(2);
  }

  @Test
  void aWindowThatWasClosedIsGoneAndAsksForNothing() {
    assertThat(follower.isGone()).isFalse();
    window.ui().getInternals().setSession(null);
    assertThat(follower.isGone()).isTrue();
    follower.hear(changed("alarms"));
    sweep();
    assertThat(refreshed).hasValue(0);
  }

  @Test
  void aFollowerBelongsToItsView() {
    assertThat(follower.shows(view)).isTrue();
    assertThat(follower.shows(new Div())).isFalse();
  }

  @Test
  void aViewOnTheScreenHearsOfChangesAndOneThatLeftDoesNot() {
    var push = new LivePush();
    var heard = new AtomicInteger();
    push.follow(
        view,
        change -> {
          heard.incrementAndGet();
          return false;
        },
        refreshed::incrementAndGet);
    push.changed(changed("alarms"));
    assertThat(heard).as("not yet on the screen").hasValue(0);
    window.show(view);
    push.changed(changed("alarms"));
    assertThat(heard).hasValue(1);
    window.ui().remove(view);
    push.changed(changed("alarms"));
    assertThat(heard).as("not any more").hasValue(1);
  }

  @Test
  void aViewThatComesBackIsFollowedOnceAlone() {
    var push = new LivePush();
    var heard = new AtomicInteger();
    window.show(view);
    push.follow(
        view,
        change -> {
          heard.incrementAndGet();
          return false;
        },
        refreshed::incrementAndGet);
    window.ui().remove(view);
    window.show(view);
    push.changed(changed("alarms"));
    assertThat(heard).hasValue(1);
  }

  private void sweep() {
    if (follower.isDue()) {
      follower.run();
      window.settle();
    }
  }

  private static Changed changed(String topic) {
    return new Changed(new TenantId(COMMUNITY), new DivisionCode(COMMUNITY), Set.of(topic));
  }
}
