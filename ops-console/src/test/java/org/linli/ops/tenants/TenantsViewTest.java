package org.linli.ops.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.live.LivePush;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.Files;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.TestPlatform;

class TenantsViewTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), announced -> {});
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "tenants:read", "tenants:write");
  private final String code = "990802001%03d".formatted(NUMBERS.incrementAndGet());
  private final TenantId tenant = platform.community(code, OperationMode.PPP);
  private final Window window = Window.english().of(keeper);
  private final TenantsView view =
      as(() -> window.show(new TenantsView(tenants, new LivePush(), Files.of(platform))));

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyCommunityTellsModeAndState() {
    assertThat(Parts.headers(grid()))
        .containsExactly("Community", "Code", "Mode", "State", "Since", "Reason", "Action");
    var cells = Parts.cells(grid(), row());
    assertThat(cells).contains(code, "PPP", "Active", "–", "Suspend");
  }

  @Test
  void theSearchFindsACommunityByItsCode() {
    search(code);
    assertThat(as(() -> Parts.items(grid()))).extracting(TenantRow::id).containsExactly(tenant);
    search("no such community");
    assertThat(as(() -> Parts.items(grid()))).isEmpty();
  }

  @Test
  void theFilterShowsTheSuspendedAlone() {
    run(() -> tenants.suspend(tenant, "audit"));
    states().setValue(TenantState.SUSPENDED);
    search(code);
    assertThat(as(() -> Parts.items(grid()))).extracting(TenantRow::id).containsExactly(tenant);
    states().setValue(TenantState.ACTIVE);
    assertThat(as(() -> Parts.items(grid()))).isEmpty();
  }

  @Test
  void suspendingNeedsAReason() {
    var dialog = ask();
    confirm(dialog, "Suspend");
    assertThat(Parts.first(dialog, TextArea.class).isInvalid()).isTrue();
    assertThat(row().state()).isEqualTo(TenantState.ACTIVE);
    Parts.first(dialog, TextArea.class).setValue("   ");
    confirm(dialog, "Suspend");
    assertThat(row().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(dialog.isOpened()).isTrue();
  }

  @Test
  void aSuspendedCommunityKeepsTheReasonForItsPeople() {
    var dialog = ask();
    Parts.first(dialog, TextArea.class).setValue(" unpaid ");
    confirm(dialog, "Suspend");
    assertThat(row().state()).isEqualTo(TenantState.SUSPENDED);
    assertThat(row().reason()).isEqualTo("unpaid");
    assertThat(dialog.isOpened()).isFalse();
    assertThat(as(window::notes)).anyMatch(note -> note.endsWith("is suspended."));
    assertThat(Parts.cells(grid(), row())).contains("Suspended", "unpaid", "Resume");
  }

  @Test
  void resumingAsksOnceMoreAndNeedsNoReason() {
    run(() -> tenants.suspend(tenant, "audit"));
    var dialog = ask();
    assertThat(Parts.all(dialog, TextArea.class)).isEmpty();
    confirm(dialog, "Resume");
    assertThat(row().state()).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void whoCancelsChangesNothing() {
    var dialog = ask();
    Parts.first(dialog, TextArea.class).setValue("unpaid");
    confirm(dialog, "Cancel");
    assertThat(dialog.isOpened()).isFalse();
    assertThat(row().state()).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void theDangerousVerbLooksDangerous() {
    var suspend = (Button) Parts.part(grid(), 6, row());
    assertThat(suspend.getThemeName()).contains("error");
    run(() -> tenants.suspend(tenant, "audit"));
    var resume = (Button) Parts.part(grid(), 6, row());
    assertThat(resume.getThemeName()).doesNotContain("error");
  }

  private Dialog ask() {
    as(
        () -> {
          ((Button) Parts.part(grid(), 6, row())).click();
          return null;
        });
    return as(() -> window.open(StateDialog.class)).getLast();
  }

  private void confirm(Dialog dialog, String words) {
    run(() -> Parts.button(dialog, words).click());
  }

  private void search(String words) {
    run(() -> Parts.first(view, TextField.class).setValue(words));
  }

  @SuppressWarnings("unchecked")
  private Grid<TenantRow> grid() {
    return Parts.first(view, Grid.class);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<TenantState> states() {
    return Parts.first(view, ComboBox.class);
  }

  private TenantRow row() {
    return as(() -> tenants.get(tenant));
  }

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }
}
