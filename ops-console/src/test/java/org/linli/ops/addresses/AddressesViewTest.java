package org.linli.ops.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.addresses.boundary.AddressBlocks;
import org.linli.addresses.entity.AddressBlock;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.testing.TestPlatform;

class AddressesViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final AddressBlocks blocks =
      new AddressBlocks(platform.jdbi(), platform.scopes(), event -> {});
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "addresses:read", "addresses:write");
  private final Window window = Window.english().of(keeper);
  private final AddressesView view =
      as(() -> window.show(new AddressesView(blocks, platform.scopes())));

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void press(String words) {
    as(
        () -> {
          Parts.button(view, words).click();
          return null;
        });
  }

  private void write(String range, String reason) {
    var fields = Parts.all(view, TextField.class).toList();
    fields.get(0).setValue(range);
    fields.get(1).setValue(reason);
  }

  private List<AddressBlock> standing() {
    return as(blocks::list);
  }

  @AfterEach
  void close() {
    platform.owner().useHandle(handle -> handle.execute("delete from address_block"));
    window.close();
  }

  @Test
  void anAddressIsBlockedForADayUnlessSaidOtherwiseAndOpenedAgain() {
    assertThat(Parts.words(view)).contains("No address is blocked.");
    write("10.7.0.1", "guesses passwords");
    press("Block");
    var block = standing().getFirst();
    assertThat(block.until())
        .isBetween(block.at().plusSeconds(86_000), block.at().plusSeconds(86_800));
    var grid = grid();
    assertThat(Parts.headers(grid))
        .containsExactly("Address or range", "Reason", "Blocked by", "Since", "Until", "Action");
    assertThat(as(() -> Parts.cells(grid, block)))
        .contains("10.7.0.1", "guesses passwords", keeper.displayName(), "Open again");
    as(
        () -> {
          ((com.vaadin.flow.component.button.Button) Parts.part(grid, 5, block)).click();
          return null;
        });
    assertThat(standing()).isEmpty();
    assertThat(Parts.words(view)).contains("No address is blocked.");
  }

  @Test
  @SuppressWarnings("unchecked")
  void anOpenEndedBlockSaysSo() {
    write("10.7.0.0/16", "scans");
    Parts.first(view, ComboBox.class).setValue(AddressesView.BlockTerm.OPEN_ENDED);
    press("Block");
    assertThat(standing().getFirst().until()).isNull();
    assertThat(as(() -> Parts.cells(grid(), standing().getFirst()))).contains("Until it is opened");
  }

  @Test
  void whatIsNoAddressOrHasNoReasonIsSaidAtTheField() {
    write("example.org", "scans");
    press("Block");
    var range = Parts.first(view, TextField.class);
    assertThat(range.isInvalid()).isTrue();
    assertThat(range.getErrorMessage()).contains("10.3.0.7");
    write("10.7.0.2", " ");
    press("Block");
    assertThat(standing()).isEmpty();
  }

  @Test
  void whoMayOnlyReadSeesTheListAlone() {
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "addresses:read");
    var seen = platform.as(reader, () -> window.show(new AddressesView(blocks, platform.scopes())));
    assertThat(Parts.hasButton(seen, "Block")).isFalse();
  }

  @SuppressWarnings("unchecked")
  private Grid<AddressBlock> grid() {
    return Parts.first(view, Grid.class);
  }
}
