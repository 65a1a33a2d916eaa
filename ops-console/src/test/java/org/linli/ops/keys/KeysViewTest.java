package org.linli.ops.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRow;
import org.linli.keys.control.Ring;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.testing.TestPlatform;

class KeysViewTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final KeyBook book =
      new KeyBook(
          platform.jdbi(),
          new Ring(
              platform.jdbi(), platform.scopes(), new byte[32], Suite.SM, InstantSource.system()));
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "keys:read", "keys:write");
  private final Window window = Window.english().of(keeper);

  @AfterEach
  void close() {
    window.close();
  }

  private KeysView view(Caller caller) {
    window.of(caller);
    return as(caller, () -> window.show(new KeysView(book)));
  }

  @Test
  void aRotationIsSeenWithItsAlgorithmsAndTheOldVersionProvesOnly() {
    var view = view(keeper);
    press(view, "Rotate: Signatures");
    press(view, "Rotate: Signatures");
    var rows = rows(view);
    assertThat(rows).extracting(KeyRow::version).containsExactly(2, 1);
    assertThat(Parts.cells(grid(view), rows.getFirst()))
        .contains("Signatures", "2", "SM2/SM3/SM4", "In use");
    assertThat(Parts.cells(grid(view), rows.getLast())).contains("Proves only", "Destroy");
  }

  @Test
  void onlyARetiredVersionCanBeDestroyed() {
    as(keeper, () -> book.rotate(KeyPurpose.FIELD));
    var view = view(keeper);
    assertThat(Parts.cells(grid(view), rows(view).getFirst())).doesNotContain("Destroy");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbs() {
    as(keeper, () -> book.rotate(KeyPurpose.TOKEN));
    var view = view(platform.caller(Tier.PLATFORM, null, null, null, "keys:read"));
    assertThat(Parts.hasButton(view, "Rotate: Signatures")).isFalse();
    assertThat(Parts.headers(grid(view))).doesNotContain("Action");
    assertThat(rows(view)).extracting(KeyRow::state).containsExactly(KeyState.ACTIVE);
  }

  private void press(KeysView view, String words) {
    as(
        keeper,
        () -> {
          Parts.button(view, words).click();
          return null;
        });
  }

  private List<KeyRow> rows(KeysView view) {
    return as(keeper, () -> Parts.items(grid(view)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<KeyRow> grid(KeysView view) {
    return Parts.first(view, Grid.class);
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }
}
