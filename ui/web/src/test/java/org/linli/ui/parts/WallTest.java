package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.ui.testing.Ground;

/** The wall of a duty room. */
class WallTest {

  private final Ground ground = Ground.english();
  private final Div view = ground.show(Div::new);
  private final Wall wall = new Wall(view);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aViewBeginsAtItsDesk() {
    assertThat(wall.isOn()).isFalse();
  }

  @Test
  void aViewGoesOntoTheWallAndComesBack() {
    ground.run(() -> wall.turn(true));
    assertThat(wall.isOn()).isTrue();
    ground.run(() -> wall.turn(false));
    assertThat(wall.isOn()).isFalse();
  }

  @Test
  void anAddressMayBeginOnTheWall() {
    ground.run(wall::begin);
    assertThat(wall.isOn()).isTrue();
  }

  @Test
  void whoLeavesTheViewLeavesTheWall() {
    ground.run(() -> wall.turn(true));
    ground.run(view::removeFromParent);
    assertThat(wall.isOn()).isFalse();
  }
}
