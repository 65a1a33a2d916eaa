package org.linli.ui.dependability;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.analytics.boundary.AnalysisBoard;
import org.linli.dependability.boundary.Dependability;
import org.linli.dependability.boundary.DependabilitySheet;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;
import org.linli.ui.testing.Ground;

class DependabilityViewTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private DependabilityView view() {
    return ground.show(
        () ->
            new DependabilityView(
                new Dependability(ground.community.jdbi, ground.scopes),
                new AnalysisBoard(ground.community.jdbi, ground.scopes),
                ground.models,
                ground.scopes,
                ground.downloads));
  }

  private void sum(String model, String supplier, long heard) {
    ground.community.sql(
        """
        insert into device_month (tenant_id, month, model, supplier, code, device_days, due, heard, faults, repairs,
          repair_seconds, changed_at)
        values (?, ?, ?, ?, ?, 10, 240, ?, 1, 1, 7200, ?)""",
        ground.community.tenant.value(),
        YearMonth.now(CityTime.ZONE).atDay(1),
        model,
        supplier,
        ground.community.tenant.value(),
        heard,
        Instant.now().atOffset(ZoneOffset.UTC));
  }

  @SuppressWarnings("unchecked")
  private List<DependabilityRow> rows(DependabilityView view) {
    return ground.as(() -> Parts.items((Grid<DependabilityRow>) Parts.first(view, Grid.class)));
  }

  @Test
  void beforeTheFirstNightItSaysSo() {
    assertThat(Parts.words(view())).contains("There are no sums yet");
  }

  @Test
  void whatTheAnalysesFoundIsToldInCounts() {
    ground.community.sql(
        """
        insert into analysis_month (tenant_id, month, analysis, code, found, confirmed, false_alarms)
        values (?, ?, 'water-leak', ?, 9, 3, 1)""",
        ground.community.tenant.value(),
        YearMonth.now(CityTime.ZONE).atDay(1),
        ground.community.tenant.value());
    assertThat(Parts.words(view())).contains("Water running all night", "75 %");
  }

  @Test
  @SuppressWarnings("unchecked")
  @Requirement("000-7.2.a.5-2")
  void theWorstKindsAndSuppliersStandFirst() {
    sum("lift-monitor", "North", 240);
    sum("smoke-detector", "", 60);
    var view = view();
    assertThat(rows(view))
        .extracting(DependabilityRow::key)
        .containsExactly("smoke-detector", "lift-monitor");
    assertThat(rows(view).getFirst().heardShare()).isEqualTo(0.25);
    assertThat(rows(view).getFirst().repairHours()).isEqualTo(2);
    var by = (RadioButtonGroup<Grouping>) Parts.first(view, RadioButtonGroup.class);
    ground.run(() -> by.setValue(Grouping.SUPPLIER));
    assertThat(rows(view))
        .extracting(
            row -> DependabilitySheet.name(ground.models, Grouping.SUPPLIER, row, Locale.ENGLISH))
        .containsExactly("Supplier not written down", "North");
  }
}
