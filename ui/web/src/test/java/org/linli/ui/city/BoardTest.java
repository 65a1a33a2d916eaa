package org.linli.ui.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmTypes;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.look.chart.EChart;
import org.linli.look.live.LivePush;
import org.linli.look.map.LeafletMap;
import org.linli.look.part.Crumbs;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.testing.Ground;

class BoardTest {

  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

  private final Ground ground = Ground.english();
  private final DivisionCode community = ground.community.clerk.scope();
  private final DivisionCode city = community.at(DivisionLevel.CITY);
  private final List<DivisionCode> went = new ArrayList<>();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aBoardBeginsAtItsOwnDivision() {
    var board = board(city);
    assertThat(board.here()).isEqualTo(city);
    assertThat(Parts.styled(board, "linli-live")).hasSize(1);
  }

  @Test
  void onlyTheCityHasAMap() {
    var board = board(community.at(DivisionLevel.DISTRICT));
    assertThat(Parts.all(board, LeafletMap.class)).isEmpty();
    assertThat(board.getClassNames()).contains("mapless");
  }

  @Test
  void theWayDownAndUpIsKept() {
    var board = board(city);
    ground.run(() -> board.goTo(community.at(DivisionLevel.STREET)));
    assertThat(steps(board)).hasSize(3);
    ground.run(() -> Parts.first(crumbs(board), Button.class).click());
    assertThat(board.here()).isEqualTo(city);
    assertThat(steps(board)).hasSize(1);
    assertThat(went).containsExactly(city, community.at(DivisionLevel.STREET), city);
  }

  @Test
  void aJumpFarDownAddsTheStepsBetween() {
    var board = board(city);
    ground.run(() -> board.goTo(community));
    assertThat(steps(board)).hasSize(4);
    assertThat(board.getClassNames()).contains("at-community");
  }

  @Test
  void outsideOfItsDivisionABoardDoesNotGo() {
    var board = board(community.at(DivisionLevel.DISTRICT));
    ground.run(() -> board.goTo(new DivisionCode("510104")));
    ground.run(() -> board.goTo(city));
    assertThat(board.here()).isEqualTo(community.at(DivisionLevel.DISTRICT));
  }

  @Test
  void aDivisionThatIsNotThereIsSaidAndTheBoardStays() {
    var board = board(city);
    ground.run(() -> board.goTo(new DivisionCode(city.value() + "98")));
    assertThat(board.here()).isEqualTo(city);
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void aDistrictsBoardNamesItsStreets() {
    var board = board(community.at(DivisionLevel.DISTRICT));
    var table = Parts.first(board, DivisionTable.class);
    assertThat(Parts.words(table)).contains("STREET " + community.at(DivisionLevel.STREET));
    assertThat(Parts.styled(board, "scroll").getFirst().getElement().getAttribute("role"))
        .isEqualTo("region");
  }

  @Test
  void aCommunityIsShownWithItsModeAndItsGate() {
    var board = board(city);
    ground.run(() -> board.goTo(community));
    var panel = Parts.first(board, CommunityPanel.class);
    assertThat(Parts.words(panel)).contains("Government-led").contains(community.value());
    assertThat(Parts.all(panel, ReadingsPanel.class)).hasSize(1);
    ground.run(() -> board.goTo(community));
    assertThat(Parts.first(board, CommunityPanel.class)).as("keeps what is open").isSameAs(panel);
  }

  @Test
  void whoMayNotLookAcrossTiersFindsTheCommunityClosed() {
    ground.of(
        ground.platform.caller(
            org.linli.access.entity.Tier.CITY, city.value(), null, null, "figures:read"));
    var board = ground.show(() -> new Board(facades(), city));
    ground.run(() -> board.goTo(community));
    var panel = Parts.first(board, CommunityPanel.class);
    assertThat(Parts.all(panel, ReadingsPanel.class)).isEmpty();
    assertThat(Parts.styled(panel, "linli-empty")).hasSize(1);
  }

  @Test
  void theGateAnswersWithTheDecisionAndItsBasis() {
    var board = board(city);
    ground.run(() -> board.goTo(community));
    var panel = Parts.first(board, ReadingsPanel.class);
    var open =
        Parts.all(panel, Button.class)
            .filter(button -> button.getId().filter("open-devices"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(open::click);
    assertThat(Parts.words(Parts.styled(panel, "answer").getFirst())).isNotBlank();
  }

  @Test
  void keyFiguresTellWholeAndShare() {
    var figures = new KeyFigures();
    figures.show(figures(DivisionLevel.CITY, 200, 150, 8, 2, 5, 1));
    var words = Parts.all(figures, KeyFigure.class).map(Parts::words).toList();
    assertThat(words).hasSize(6);
    assertThat(words.get(1)).contains("150").contains("200").contains("75%");
    assertThat(words.get(3)).contains("25%");
    assertThat(words.get(5)).contains("20%");
    assertThat(words).allMatch(each -> each.contains("community roll-ups · 2026-03-02"));
  }

  @Test
  void figuresThatPressAreColouredAndQuietOnesAreGood() {
    var figures = new KeyFigures();
    figures.show(figures(DivisionLevel.CITY, 1, 1, 1, 1, 1, 1));
    assertThat(tones(figures)).containsExactly("warning", "critical", "notice", "critical");
    figures.show(figures(DivisionLevel.CITY, 1, 1, 0, 0, 0, 0));
    assertThat(tones(figures)).containsOnly("good");
  }

  @Test
  void aCommunityDoesNotCountItsCommunities() {
    var figures = new KeyFigures();
    figures.show(figures(DivisionLevel.COMMUNITY, 0, 0, 0, 0, 0, 0));
    var all = Parts.all(figures, KeyFigure.class).toList();
    assertThat(all.getFirst().isVisible()).isFalse();
    assertThat(Parts.words(all.get(1))).as("no device, no share").contains("–");
  }

  @Test
  void theTrendSaysItsSumsInWords() {
    var charts = new BoardCharts();
    var hours =
        List.of(new FiguresHour(AT, 3, 1, 2, 0), new FiguresHour(AT.plusSeconds(3600), 4, 2, 1, 0));
    charts.trend(hours, figures(DivisionLevel.CITY, 0, 0, 0, 0, 0, 0));
    var words = Parts.first(charts.trend, EChart.class).getElement().getAttribute("aria-label");
    assertThat(words).contains("7").contains("3").contains("2");
  }

  @Test
  void everyModeStandsInTheRingAndInTheLegendAlsoWithNone() {
    var charts = new BoardCharts();
    charts.modes(figures(DivisionLevel.CITY, 0, 0, 0, 0, 0, 0));
    assertThat(Parts.all(charts.modes, ListItem.class).map(Parts::words))
        .containsExactly("Government-led 3,045", "Enterprise-led 2", "PPP 0");
  }

  @Test
  void theRankingHasTheEightThatAlarmMost() {
    var charts = new BoardCharts();
    var divisions = new ArrayList<DivisionFigures>();
    for (var i = 0; i < 12; i++) {
      divisions.add(division("5101%02d".formatted(i + 10), "d" + i, i));
    }
    charts.ranking(divisions, figures(DivisionLevel.CITY, 0, 0, 0, 0, 0, 0), went -> {});
    var items = Parts.all(charts.ranking, ListItem.class).map(Parts::words).toList();
    assertThat(items).hasSize(8).startsWith("d11 11").endsWith("d4 4");
    var bars = Parts.styled(charts.ranking, "bar");
    assertThat(bars.getFirst().getElement().getStyle().get("--share")).isEqualTo("100");
  }

  @Test
  void whereNothingAlarmsThereIsNoRanking() {
    var charts = new BoardCharts();
    charts.ranking(
        List.of(division("510104", "a", 0)),
        figures(DivisionLevel.CITY, 0, 0, 0, 0, 0, 0),
        went -> {});
    assertThat(Parts.all(charts.ranking, ListItem.class)).isEmpty();
    assertThat(Parts.styled(charts.ranking, "linli-empty")).hasSize(1);
  }

  @Test
  void theMapSaysEachDistrictInWordsAndHasALegendWithoutGaps() {
    var map = new CityMap(new DivisionCode("5101"), went::add);
    map.show(
        List.of(division("510104", "Jinjiang", 4), division("510105", "Qingyang", 0)),
        figures(DivisionLevel.CITY, 0, 0, 0, 0, 0, 0));
    var areas = Parts.first(map, LeafletMap.class).getElement().getProperty("areas");
    assertThat(areas).contains("Jinjiang").contains("--linli-scale-0");
    assertThat(Parts.all(map, ListItem.class).count()).isGreaterThanOrEqualTo(3);
    map.focus(new DivisionCode("510104026"));
    assertThat(Parts.first(map, LeafletMap.class).getElement().getProperty("focused"))
        .isEqualTo("510104");
    map.focus(new DivisionCode("5101"));
    assertThat(Parts.first(map, LeafletMap.class).getElement().getProperty("focused")).isEmpty();
  }

  private Board board(DivisionCode root) {
    ground.of(ground.bureau());
    return ground.show(
        () -> {
          var board = new Board(facades(), root);
          board.onMove(went::add);
          return board;
        });
  }

  private BoardFacades facades() {
    var facades = new BoardFacades();
    facades.figures = ground.community.board;
    facades.types = new AlarmTypes(ground.platform.jdbi(), ground.scopes, ground.models);
    facades.live = new LivePush();
    facades.readings = new Readings();
    facades.readings.gate = ground.crossTier;
    facades.readings.models = ground.models;
    facades.readings.room = ground.applications;
    facades.readings.rights = ground.rights;
    facades.readings.tenants = ground.tenants;
    facades.readings.live = facades.live;
    return facades;
  }

  private static Crumbs<?> crumbs(Board board) {
    return Parts.first(board, Crumbs.class);
  }

  private static List<ListItem> steps(Board board) {
    return Parts.all(crumbs(board), ListItem.class).toList();
  }

  private static List<String> tones(KeyFigures figures) {
    return Parts.all(figures, KeyFigure.class)
        .skip(2)
        .map(
            figure ->
                figure.getClassNames().stream()
                    .filter(name -> !name.startsWith("linli"))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static Figures figures(
      DivisionLevel level,
      long devices,
      long online,
      long alarms,
      long critical,
      long cases,
      long overdue) {
    return new Figures(
        new DivisionCode(level == DivisionLevel.COMMUNITY ? "510104026017" : "5101"),
        "name",
        level,
        20,
        261,
        3_047,
        Map.of(OperationMode.GOVERNMENT, 3_045L, OperationMode.ENTERPRISE, 2L),
        devices,
        online,
        alarms,
        critical,
        cases,
        overdue,
        0,
        0,
        AT,
        Figures.ROLLUP);
  }

  private static DivisionFigures division(String code, String name, long alarms) {
    return new DivisionFigures(
        new DivisionCode(code),
        name,
        DivisionLevel.DISTRICT,
        null,
        1,
        10,
        8,
        alarms,
        0,
        0,
        0,
        0,
        0);
  }
}
