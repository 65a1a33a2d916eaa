package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.boundary.QualityNotices;
import org.linli.exchange.control.Readers;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What a community's clerk sees of rows that were held back, and does about them. */
class QualityViewTest {

  private final Ground ground = Ground.english();
  private final QualityNotices notices =
      new QualityNotices(
          ground.platform.jdbi(), ground.scopes, new Readers(new PlatformAssets(), ground.models));
  private final DataQuality quality =
      new DataQuality(
          ground.platform.jdbi(), ground.scopes, new Readers(new PlatformAssets(), ground.models));

  @AfterEach
  void close() {
    ground.close();
  }

  @BeforeEach
  void aRowThatWasHeldBack() {
    ground.of(ground.member("quality:read", "quality:write", "self:*"));
    var tenant = ground.community.tenant.value();
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into quality_fault (id, tenant_id, code, asset, row_key, field, rule, first_at, last_at, times)
                            values (?, ?, ?, 'alarms', ?, 'raised', 'AHEAD', now(), now(), 2)""",
                            UUID.randomUUID(),
                            tenant,
                            tenant,
                            UUID.randomUUID().toString())));
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into quality_day (tenant_id, code, asset, supplier, day, checked, withheld, missing, invalid, doubled, untimely)
                            values (?, ?, 'alarms', '', ?, 200, 1, 0, 0, 0, 1)""",
                            tenant,
                            tenant,
                            java.time.LocalDate.ofInstant(
                                Instant.now(), java.time.ZoneId.of("Asia/Shanghai")))));
  }

  @Test
  void itStandsInTheListWithWhatIsWrongAndTheFiguresOfTheDay() {
    var view = view();
    var grids = ground.as(() -> Parts.all(view, PagedGrid.class).toList());
    assertThat(grids).hasSize(3);
    assertThat(ground.as(() -> Parts.items(grids.get(1))).toString()).contains("AHEAD");
    assertThat(ground.as(() -> Parts.items(grids.getLast())).toString()).contains("checked=200");
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row.responsible().en()).isNotBlank());
  }

  @Test
  void theClerkSaysHowItWasMended() {
    var view = view();
    var grid = ground.as(() -> Parts.all(view, PagedGrid.class).toList()).get(1);
    assertThat(ground.as(() -> Parts.items(grid))).hasSize(1);
    ground.run(() -> view.settle(rows().getFirst()));
    var form = ground.opened(Ask.class);
    ground.press(form, "Settle");
    assertThat(rows().getFirst().settledAt()).as("how is not said yet").isNull();
    ground.run(() -> Parts.first(form, TextArea.class).setValue("the device's clock was set"));
    ground.press(form, "Settle");
    assertThat(rows().getFirst().note()).isEqualTo("the device's clock was set");
  }

  @Test
  void aNoticeStandsUntilSomebodyTakesNoteOfIt() {
    var tenant = ground.community.tenant.value();
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into quality_notice (id, code, asset, kind, day, amount, first_at, last_at)
                            values (?, ?, 'alarms', 'HELD', ?, 7, now(), now())""",
                            UUID.randomUUID(),
                            tenant,
                            java.time.LocalDate.of(2026, 11, 1))));
    var view = view();
    var told = ground.as(() -> Parts.first(view, PagedGrid.class));
    assertThat(ground.as(() -> Parts.items(told)).toString()).contains("amount=7");
    var row = ground.as(() -> notices.list(true, PageRequest.first(9)).items()).getFirst();
    ground.run(() -> notices.seen(row.id()));
    ground.run(view::refresh);
    assertThat(ground.as(() -> Parts.items(told))).isEmpty();
  }

  private QualityView view() {
    return ground.show(() -> new QualityView(quality, notices, ground.downloads));
  }

  private List<QualityFaultRow> rows() {
    return ground.as(() -> quality.faults(null, null, PageRequest.first(9)).items());
  }
}
