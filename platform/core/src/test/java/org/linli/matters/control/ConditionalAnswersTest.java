package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.boundary.FieldRules;
import org.linli.matters.entity.FormView;

/** What is asked for, and what has to be there, goes by what stands in other fields. */
class ConditionalAnswersTest {

  private static final Map<String, Object> NOISE = Map.of("about", "noise", "source", "a bar");

  private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
    var all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  private static Map<String, Object> checked(Map<String, Object> given, Map<String, Object> held) {
    return Answers.checked(
        ConditionalForms.FORM, ConditionalForms.FORM.start(), given, held, Locale.ENGLISH);
  }

  private static List<String> faults(Map<String, Object> given) {
    return catchThrowableOfType(AnswersRefused.class, () -> checked(given, Map.of()))
        .faults()
        .stream()
        .map(fault -> fault.field() + " " + fault.rule())
        .toList();
  }

  private static FormView seen(Map<String, Object> values, String... roles) {
    return new Showing(Set.of(roles), true, Locale.ENGLISH)
        .of(ConditionalForms.FORM, ConditionalForms.FORM.start(), values);
  }

  @Test
  void aConditionMakesAFieldRequired() {
    assertThat(checked(NOISE, Map.of())).containsAllEntriesOf(NOISE);
    assertThat(faults(with(NOISE, "amount", 11))).containsExactly("since required");
    assertThat(checked(with(with(NOISE, "amount", 11), "since", "2026-01-02"), Map.of()))
        .containsKey("since");
  }

  @Test
  void whatTheProcessHoldsAlreadyCounts() {
    assertThat(checked(with(NOISE, "amount", 11), Map.of("since", java.time.LocalDate.EPOCH)))
        .doesNotContainKey("since");
    var held = Map.<String, Object>of("amount", BigDecimal.TEN.add(BigDecimal.ONE));
    assertThat(
            catchThrowableOfType(AnswersRefused.class, () -> checked(NOISE, held))
                .faults()
                .getFirst()
                .field())
        .isEqualTo("since");
  }

  @Test
  void whatIsNotAskedForIsNeitherRequiredNorTaken() {
    assertThat(faults(Map.of("about", "other", "source", "a bar")))
        .containsExactlyInAnyOrder("source hidden", "photos required");
    assertThat(faults(Map.of("about", "other", "amount", 11)))
        .as("what hangs on a hidden field is hidden, and its step requires nothing of it")
        .containsExactly("photos required");
  }

  @Test
  void whatStoodIsTakenAwayWhenItIsNotAskedForAnyMore() {
    var values =
        Answers.checked(
            ConditionalForms.read(ConditionalForms.YAML.replace("about = 'other'", "amount = 5")),
            ConditionalForms.FORM.start(),
            Map.of("about", "other"),
            NOISE,
            Locale.ENGLISH);
    assertThat(values).containsEntry("source", null).containsEntry("about", "other");
  }

  @Test
  void whatAnAlarmTellsIsTakenAsFarAsItIsAskedFor() {
    assertThat(Answers.fitting(ConditionalForms.FORM, NOISE, Locale.ENGLISH)).hasSize(2);
    assertThat(
            Answers.fitting(
                ConditionalForms.FORM, Map.of("about", "other", "source", "a bar"), Locale.ENGLISH))
        .containsOnlyKeys("about");
  }

  @Test
  void fieldsThatAreFilledInHereTellTheirConditionsAndHiddenOnesAreNotRead() {
    assertThat(seen(Map.of()).fields())
        .filteredOn(field -> field.id().equals("since"))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.required()).isFalse();
              assertThat(field.requiredWhen()).isEqualTo("amount > 10");
              assertThat(field.visibleWhen()).isEqualTo("source != none");
            });
    var looking = new org.linli.matters.entity.TaskForm(null, null, null);
    var values = Map.<String, Object>of("about", "other", "source", "left from before");
    var read =
        new Showing(Set.of("CLERK"), false, Locale.ENGLISH)
            .of(ConditionalForms.FORM, looking, values);
    assertThat(read.fields())
        .as("known where other conditions ask for them, and without what they held before")
        .filteredOn(field -> List.of("source", "since").contains(field.id()))
        .hasSize(2)
        .allSatisfy(field -> assertThat(field.value()).isNull());
    assertThat(read.fields()).allSatisfy(one -> assertThat(one.requiredWhen()).isNull());
  }

  @Test
  void theScreenAnswersByTheSameRules() {
    var rules = FieldRules.of(seen(Map.of()));
    assertThat(rules.hidden(Map.of())).containsExactly("since", "source");
    assertThat(rules.hidden(NOISE)).isEmpty();
    assertThat(rules.required(Map.of("about", "other"))).containsExactly("photos");
    assertThat(rules.required(with(NOISE, "amount", new BigDecimal(11)))).containsExactly("since");
    var part = new FormView(List.of(), List.of(seen(Map.of()).fields().get(3)));
    assertThat(FieldRules.of(part).hidden(Map.of()))
        .as("what hangs on a field that is elsewhere is left to the server")
        .isEmpty();
  }
}
