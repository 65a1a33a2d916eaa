package org.linli.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.feeds.entity.FeedFigures;
import org.linli.health.entity.PartHealth;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ops.OpsGround;
import org.linli.tenancy.entity.OperationMode;

class PlatformViewTest {

  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

  private final Window window = Window.english();
  private final PartList list = new PartList();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyPartTellsStateVersionAndAnswerTime() {
    list.show(List.of(part("database", true, "PostgreSQL 18.1", 1_500)), feed(true, 0));
    assertThat(words(0)).startsWith("Database Up PostgreSQL 18.1 1.5 ms database · 2026-03-02");
  }

  @Test
  void theBrokerStandsLastWithWhatWaitsInIt() {
    list.show(List.of(part("server", true, "25", 0)), feed(true, 1_200));
    assertThat(items()).hasSize(2);
    assertThat(words(1)).startsWith("Message broker Up Apache Pulsar 1,200 messages wait");
  }

  @Test
  void aPartThatIsDownIsSeenInWordsAndColour() {
    list.show(List.of(part("database", false, null, 0)), feed(false, 0));
    for (var i = 0; i < 2; i++) {
      assertThat(words(i)).contains("Down");
      assertThat(Parts.styled(items().get(i), "critical")).hasSize(1);
      assertThat(Parts.styled(items().get(i), "good")).isEmpty();
    }
  }

  @Test
  void aPartThatCouldNotBeAskedHasNoVersion() {
    list.show(List.of(part("database", false, null, 0)), feed(true, 0));
    assertThat(words(0)).contains("Database Down –").doesNotContain("ms");
  }

  @Test
  void aNewLookReplacesTheOldOne() {
    list.show(List.of(part("database", false, null, 0)), feed(true, 0));
    list.show(List.of(part("database", true, "18", 10)), feed(true, 0));
    assertThat(items()).hasSize(2);
    assertThat(words(0)).contains("Up").doesNotContain("Down");
  }

  @Test
  void theFirstLookTellsTenantsMemoryAndWorkWithTheirSources() {
    var ground = new OpsGround();
    var view = ground.as(() -> window.show(new PlatformView(ground.health, ground.feeds)));
    var figures = Parts.all(view, KeyFigure.class).map(Parts::words).toList();
    assertThat(figures).hasSize(8);
    assertThat(figures).allMatch(words -> words.contains(" · "), "tells its source and time");
    assertThat(figures.get(4)).startsWith("Memory in use").contains("MB").contains("of ");
    assertThat(figures.get(6)).startsWith("Running for").contains(" s");
    assertThat(Parts.all(view, PartList.class).flatMap(each -> Parts.all(each, ListItem.class)))
        .hasSize(3);
  }

  @Test
  void aSuspendedCommunityIsAWarning() {
    var ground = new OpsGround();
    var tenant = ground.platform.community("990803001001", OperationMode.GOVERNMENT);
    ground
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    var view = ground.as(() -> window.show(new PlatformView(ground.health, ground.feeds)));
    var suspended = Parts.all(view, KeyFigure.class).toList().get(1);
    assertThat(suspended.getClassNames()).contains("warning");
  }

  private List<ListItem> items() {
    return Parts.all(list, ListItem.class).toList();
  }

  private String words(int item) {
    return Parts.words(items().get(item));
  }

  private static PartHealth part(String name, boolean up, String version, long micros) {
    return new PartHealth(name, up, version, micros, AT);
  }

  private static FeedFigures feed(boolean reachable, long lag) {
    return new FeedFigures(0, 0, lag, 0, 1, reachable, List.of(), AT);
  }
}
