package org.linli.ops.use;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** The quotas of one community on the console, and what is said to wrong numbers. */
class QuotaDialogTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("995501001009", OperationMode.GOVERNMENT);
  private final Meter meter = new Meter(platform.jdbi(), platform.scopes());
  private final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), told -> {});
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "quotas:read", "quotas:write");
  private final Window window = Window.english().of(keeper);
  private final AtomicInteger done = new AtomicInteger();
  private final QuotaDialog dialog =
      as(() -> new QuotaDialog(quotas, tenant, "Lakeside", done::incrementAndGet));

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }

  @AfterEach
  void forget() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
    platform.as(
        platform.caller(Tier.CITY, "9955", null, null),
        () -> platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    window.close();
  }

  private void set(String soft, String hard, String note) {
    run(
        () -> {
          var fields = Parts.all(dialog, BigDecimalField.class).toList();
          fields.get(0).setValue(soft == null ? null : new BigDecimal(soft));
          fields.get(1).setValue(hard == null ? null : new BigDecimal(hard));
          note().setValue(note);
          Parts.button(dialog, "Set").click();
        });
  }

  private TextField note() {
    return Parts.first(dialog, TextField.class);
  }

  private QuotaRow row(QuotaKind kind) {
    return as(() -> quotas.of(tenant)).stream()
        .filter(row -> row.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Grid<QuotaRow> grid() {
    return grid(dialog);
  }

  @SuppressWarnings("unchecked")
  private static Grid<QuotaRow> grid(QuotaDialog of) {
    return Parts.first(of, Grid.class);
  }

  @Test
  void everyKindStandsThereWithUseLimitsAndState() {
    assertThat(Parts.headers(grid()))
        .containsExactly(
            "What", "Used", "Soft limit", "Hard limit", "Put off today", "State", "Set by, why");
    var rows = Parts.items(grid());
    assertThat(rows).extracting(QuotaRow::kind).containsExactly(QuotaKind.values());
    assertThat(Parts.cells(grid(), rows.get(2)))
        .containsExactly("Exported files", "0", "500", "1,000", "0", "Within", "–");
    assertThat(dialog.getHeaderTitle()).isEqualTo("Quotas of Lakeside");
  }

  @Test
  void whatIsBeyondALimitStandsThereInItsColour() {
    meter.count(tenant, QuotaKind.EXPORTS, 501);
    meter.count(tenant, QuotaKind.JOBS, 401);
    meter.write();
    set("1", "2", "a trial");
    var states = Parts.items(grid()).stream().map(row -> Parts.cells(grid(), row).get(5)).toList();
    assertThat(states)
        .containsExactly(
            "Within",
            "Within",
            "Beyond the soft limit",
            "Beyond the hard limit",
            "Within",
            "Within");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theQuotaOfTheChosenKindIsSetAndNoOther() {
    run(() -> Parts.first(dialog, Select.class).setValue(QuotaKind.STORAGE));
    set("1000", "2000", " a museum of the street ");
    assertThat(row(QuotaKind.STORAGE).hard()).isEqualTo(2_000);
    assertThat(row(QuotaKind.STORAGE).note()).isEqualTo("a museum of the street");
    assertThat(row(QuotaKind.MESSAGES).setBy()).isNull();
    assertThat(done).as("the list below looks anew").hasValue(1);
    assertThat(window.notes()).containsExactly("It holds from now on.");
    var anew = as(() -> new QuotaDialog(quotas, tenant, "Lakeside", () -> {}));
    var storage = Parts.items(grid(anew)).getLast();
    assertThat(Parts.cells(grid(anew), storage).getLast())
        .isEqualTo(keeper.displayName() + " · a museum of the street");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 5, a trial",
        "5, -, a trial",
        "1.5, 5, a trial",
        "5, 99999999999999999999, a trial",
        "0, 5, a trial",
        "-7, 5, a trial",
        "6, 5, a trial",
        "1, 2, ''",
        "1, 2, '   '"
      })
  void wrongNumbersAndAMissingReasonAreSaidAndNothingIsSet(String soft, String hard, String note) {
    set(soft, hard, note);
    assertThat(note().isInvalid()).isTrue();
    assertThat(note().getErrorMessage()).isNotBlank();
    assertThat(row(QuotaKind.MESSAGES).setBy()).isNull();
    assertThat(done).hasValue(0);
    set("1", "2", "a trial");
    assertThat(note().isInvalid()).as("once it is right the complaint goes").isFalse();
  }

  @Test
  void whereNothingWasSetThereIsNothingToTakeAway() {
    run(() -> Parts.button(dialog, "As for all").click());
    assertThat(note().isInvalid()).isTrue();
    assertThat(done).hasValue(0);
  }
}
