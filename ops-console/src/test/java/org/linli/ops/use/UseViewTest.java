package org.linli.ops.use;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.entity.UseRow;

class UseViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("995501001001", OperationMode.GOVERNMENT);
  private final Meter meter = new Meter(platform.jdbi(), platform.scopes());
  private final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), told -> {});
  private final UseByTier use = new UseByTier(platform.jdbi(), platform.scopes());
  private final Downloads downloads =
      new Downloads(
          new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform)),
          platform.scopes());
  private final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "quotas:read", "quotas:write", "self:export");
  private final Window window = Window.english().of(keeper);

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }

  @BeforeEach
  void use() {
    meter.count(tenant, QuotaKind.MESSAGES, 7_000_000);
    meter.write();
  }

  @AfterEach
  void forget() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
            });
    platform.as(
        platform.caller(Tier.CITY, "9955", null, null),
        () -> platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    window.close();
  }

  private UseView view() {
    return as(() -> window.show(new UseView(use, quotas, downloads)));
  }

  @Test
  void theDearestStandFirstWithTheirState() {
    var view = view();
    assertThat(Parts.words(view))
        .contains("The ten that cost most", "995501001001", "units of cost", "Held");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListIsOfCommunitiesOrOfATier() {
    var view = view();
    PagedGrid<UseRow> grid = Parts.first(view, PagedGrid.class);
    assertThat(Parts.headers(grid)).contains("Messages", "Stored", "Units of cost", "Users");
    var codes = as(() -> Parts.items(grid)).stream().map(row -> row.code().value()).toList();
    assertThat(codes).contains("995501001001");
    Select<DivisionLevel> level = Parts.first(view, Select.class);
    run(() -> level.setValue(DivisionLevel.DISTRICT));
    assertThat(as(() -> Parts.items(grid)))
        .filteredOn(row -> row.code().value().equals("995501"))
        .singleElement()
        .extracting(UseRow::messages)
        .isEqualTo(7_000_000L);
  }

  @Test
  void aQuotaIsSetWithItsReasonAndTakenAwayAgain() {
    var dialog = as(() -> new QuotaDialog(quotas, tenant, "Lakeside", () -> {}));
    run(
        () -> {
          var fields = Parts.all(dialog, BigDecimalField.class).toList();
          fields.get(0).setValue(BigDecimal.valueOf(8_000_000));
          fields.get(1).setValue(BigDecimal.valueOf(9_000_000));
        });
    run(() -> Parts.button(dialog, "Set").click());
    assertThat(Parts.first(dialog, TextField.class).isInvalid()).as("no reason yet").isTrue();
    run(() -> Parts.first(dialog, TextField.class).setValue("a fair is on"));
    run(() -> Parts.button(dialog, "Set").click());
    var row = as(() -> quotas.of(tenant)).getFirst();
    assertThat(row.hard()).isEqualTo(9_000_000);
    assertThat(row.level()).isEqualTo(QuotaLevel.GOOD);
    assertThat(row.note()).isEqualTo("a fair is on");
    run(() -> Parts.button(dialog, "As for all").click());
    assertThat(as(() -> quotas.of(tenant)).getFirst().level()).isEqualTo(QuotaLevel.HARD);
  }

  @Test
  void whoMayNotSetSeesNoFields() {
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "quotas:read");
    try (var other = Window.english().of(reader)) {
      var dialog =
          platform.as(
              reader,
              () -> {
                assertThat(other.ui().isAttached()).isTrue();
                return new QuotaDialog(quotas, tenant, "Lakeside", () -> {});
              });
      assertThat(Parts.hasButton(dialog, "Set")).isFalse();
    }
  }

  @Test
  void theFiguresAreOfAllThatIsSeenTogether() {
    var words = Parts.words(view());
    assertThat(words).contains("Beyond a hard limit", "Beyond a soft limit", "Messages");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCommunityIsSoughtByItsCode() {
    var view = view();
    PagedGrid<UseRow> grid = Parts.first(view, PagedGrid.class);
    run(() -> Parts.first(view, TextField.class).setValue("995501001001"));
    assertThat(as(() -> Parts.items(grid)))
        .extracting(row -> row.code().value())
        .containsExactly("995501001001");
    run(() -> Parts.first(view, TextField.class).setValue("no such community"));
    assertThat(as(() -> Parts.items(grid))).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aLongerSpanHasTheUseOfEarlierDaysToo() {
    platform.as(
        platform.caller(Tier.CITY, "9955", null, null),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute("update tenant_use set hour = hour - interval '3 days'")));
    var view = view();
    PagedGrid<UseRow> grid = Parts.first(view, PagedGrid.class);
    run(() -> Parts.first(view, TextField.class).setValue("995501001001"));
    assertThat(as(() -> Parts.items(grid))).extracting(UseRow::messages).containsExactly(0L);
    var span = Parts.all(view, Select.class).toList().get(1);
    run(() -> span.setValue(UseView.UseSpan.WEEK));
    assertThat(as(() -> Parts.items(grid)))
        .extracting(UseRow::messages)
        .containsExactly(7_000_000L);
  }

  @Test
  @SuppressWarnings("unchecked")
  void quotasAreOpenedOfACommunityAndNotOfADistrict() {
    var view = view();
    PagedGrid<UseRow> grid = Parts.first(view, PagedGrid.class);
    run(() -> Parts.first(view, TextField.class).setValue("9955010"));
    var last = grid.getColumns().size() - 1;
    var community = as(() -> Parts.items(grid)).getFirst();
    run(() -> ((Button) Parts.part(grid, last, community)).click());
    assertThat(as(() -> window.open(QuotaDialog.class)))
        .singleElement()
        .extracting(QuotaDialog::getHeaderTitle)
        .isEqualTo("Quotas of " + community.name());
    Select<DivisionLevel> level = Parts.first(view, Select.class);
    run(() -> level.setValue(DivisionLevel.DISTRICT));
    run(() -> Parts.first(view, TextField.class).setValue("995501"));
    var district = as(() -> Parts.items(grid)).getFirst();
    assertThat(Parts.part(grid, last, district)).isNotInstanceOf(Button.class);
  }
}
