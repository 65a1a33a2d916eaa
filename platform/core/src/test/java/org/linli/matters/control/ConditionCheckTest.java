package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.packs.PackFault;

/** Conditions of fields that could not be answered are refused with the form. */
class ConditionCheckTest {

  private static void check(String yaml) {
    new ConditionCheck(
            ConditionalForms.read(yaml),
            (holds, near, reason) -> {
              if (!holds) {
                throw new PackFault("form", 1, near + ": " + reason);
              }
            })
        .check();
  }

  @Test
  void conditionsOverOtherFieldsPass() {
    assertThatCode(() -> check(ConditionalForms.YAML)).doesNotThrowAnyException();
  }

  @Test
  void ofTwoFieldsOneMayBeNeeded() {
    var either =
        ConditionalForms.YAML
            .replace(
                "name: {zh: 金额, en: Amount}",
                "name: {zh: 金额, en: Amount}, requiredWhen: about = none")
            .replace("en: About}", "en: About}, requiredWhen: amount = none");
    assertThatCode(() -> check(either)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visibleWhen: about = 'noise' | visibleWhen: colour = 'red' | colour",
        "visibleWhen: about = 'noise' | visibleWhen: about = 1 | types",
        "visibleWhen: about = 'noise' | visibleWhen: about | types",
        "visibleWhen: about = 'noise' | visibleWhen: since != none | circle",
        "visibleWhen: about = 'noise' | visibleWhen: source = none | itself",
        "requiredWhen: about = 'other' | requiredWhen: photos = none | itself",
        "requiredWhen: amount > 10 | requiredWhen: phone != none | personal",
        "requiredWhen: amount > 10 | requiredWhen: photos = none | file",
        "requiredWhen: amount > 10 | requiredWhen: inner | fewer",
        "'roles: [CLERK]}' | 'roles: [CLERK], requiredWhen: amount > 1}' | not shown at check",
      })
  void whatCannotBeAnsweredIsNamed(String right, String wrong, String said) {
    var yaml = ConditionalForms.YAML.replace(right, wrong);
    assertThat(yaml).isNotEqualTo(ConditionalForms.YAML);
    var fault = catchThrowableOfType(PackFault.class, () -> check(yaml));
    assertThat(fault.reason()).contains(said);
  }

  @Test
  void whatIsAskedForIsAlwaysChosen() {
    var yaml =
        ConditionalForms.YAML
            .replace("id: amount, type: NUMBER", "id: item, type: TEXT")
            .replace("[about, amount,", "[about, item,")
            .replace("en: Amount}", "en: Item}, visibleWhen: about = 'noise'")
            .replace("amount > 10", "about = 'noise'");
    assertThat(catchThrowableOfType(PackFault.class, () -> check(yaml)).reason())
        .contains("always chosen");
  }
}
