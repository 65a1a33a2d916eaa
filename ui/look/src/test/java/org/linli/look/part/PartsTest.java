package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.packs.Text;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;

class PartsTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void everyKeyFigureCarriesItsSourceAndTime() {
    var figure = new KeyFigure("alarms").show(1_234).from("community-rollup", AT);
    assertThat(words(figure)).contains("1,234").contains("2026-03-01");
  }

  @Test
  void aToneReplacesTheOneBefore() {
    var figure = new KeyFigure("alarms").toned(Tone.CRITICAL).toned(Tone.GOOD);
    assertThat(figure.getClassNames()).contains("good").doesNotContain("critical");
  }

  @Test
  void aDecisionShowsByWhatRightAndUntilWhen() {
    var basis =
        new Basis(
            OperationMode.PPP,
            1,
            "clause 8.2",
            "000-10.1.2.1.c.2",
            new Text("依约定", "as agreed"),
            Optional.of("HT-1"));
    var shown =
        words(new DataBasis(new Decision(Outcome.PERMIT, basis, Optional.empty(), AT, false)));
    assertThat(shown).contains("合同条款 8.2", "000-10.1.2.1.c.2", "HT-1", "2026-03-01");
  }

  @Test
  void aShutGateLooksShut() {
    var basis =
        new Basis(
            OperationMode.ENTERPRISE,
            1,
            "cell 3",
            "000-7.2.f.1-5",
            new Text("a", "a"),
            Optional.empty());
    var refused =
        new DataBasis(new Decision(Outcome.REQUEST, basis, Optional.empty(), null, false));
    assertThat(refused.getClassNames()).contains("shut").doesNotContain("opens");
  }

  @Test
  void severityIsSaidInWordsNotByColourAlone() {
    assertThat(StatusChip.ofSeverity("CRITICAL").getText()).isNotBlank().isNotEqualTo("CRITICAL");
    assertThat(Tone.ofSeverity(null)).isEqualTo(Tone.NEUTRAL);
  }

  @Test
  void theLastCrumbIsWhereOneStands() {
    var went = new StringBuilder();
    var crumbs = new Crumbs<String>("way", went::append);
    crumbs.show(
        List.of(new Crumbs.Step<>("5101", "city"), new Crumbs.Step<>("510104", "district")));
    var marked =
        all(crumbs).filter(part -> part.getElement().hasAttribute("aria-current")).toList();
    assertThat(marked).hasSize(1);
    assertThat(marked.getFirst().getElement().getText()).isEqualTo("district");
  }

  private static String words(Component part) {
    return all(part).map(p -> p.getElement().getText()).collect(Collectors.joining(" "));
  }

  private static Stream<Component> all(Component part) {
    return Stream.concat(Stream.of(part), part.getChildren().flatMap(PartsTest::all));
  }
}
