package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;

class TickingTest {

  /** Counts its looks. */
  private static final class Counting extends Ticking {

    private static final long serialVersionUID = 1L;

    private int looks;

    @Override
    protected void look() {
      looks++;
    }
  }

  private final Window window = Window.english();
  private final Counting view = new Counting();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aViewLooksWhenItIsOpened() {
    assertThat(view.looks).isZero();
    window.show(view);
    assertThat(view.looks).isEqualTo(1);
  }

  @Test
  void anOpenViewLooksAgainEveryFiveSeconds() {
    window.show(view);
    assertThat(window.ui().getPollInterval()).isEqualTo(5_000);
    tick();
    tick();
    assertThat(view.looks).isEqualTo(3);
  }

  @Test
  void aClosedViewLooksNoMore() {
    window.show(view);
    window.ui().remove(view);
    tick();
    assertThat(view.looks).isEqualTo(1);
    assertThat(window.ui().getPollInterval()).isEqualTo(-1);
  }

  @Test
  void aViewThatIsOpenedAgainLooksOnceATick() {
    window.show(view);
    window.ui().remove(view);
    window.show(view);
    var before = view.looks;
    tick();
    assertThat(view.looks).isEqualTo(before + 1);
  }

  private void tick() {
    ComponentUtil.fireEvent(window.ui(), new PollEvent(window.ui(), true));
  }
}
