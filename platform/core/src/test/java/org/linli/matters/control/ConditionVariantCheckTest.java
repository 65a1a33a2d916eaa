package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.entity.Weakening;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** What a template asks for on a condition at a locked step is asked for in the variant too. */
class ConditionVariantCheckTest {

  private static ProcessModel process(boolean locked) {
    return new ProcessModel(
        "p",
        "p",
        Map.of(),
        List.of(new Node.Start(new Node.Base("start", "start", null, locked, 1))),
        List.of());
  }

  private static List<Weakening> found(boolean locked, String from, String to) {
    assertThat(ConditionalForms.YAML).contains(from);
    var variant = ConditionalForms.read(ConditionalForms.YAML.replace(from, to));
    return FormVariantCheck.of(process(locked), ConditionalForms.FORM, variant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'requiredWhen: amount > 10' | 'requiredWhen: amount > 100' | required-when",
        "', requiredWhen: amount > 10' | '' | required-when",
        "'since, photos, phone]' | 'since, phone]' | required-when",
        "'visibleWhen: about = ''noise''' | 'visibleWhen: amount > 3' | visible-when",
        "'id: amount, type: NUMBER' | 'id: amount, visibleWhen: about = ''noise'', type: NUMBER' |"
            + " visible-when",
        "'[about, amount,' | '[about,' | condition-field",
        "', {id: other, name: {zh: 其他, en: Other}}' | '' | condition-field",
      })
  void aConditionThatIsTakenOrHangsOnNothingIsNamed(String from, String to, String code) {
    assertThat(found(true, from, to)).extracting(Weakening::code).contains(code);
    assertThat(found(false, from, to))
        .as("what is not locked is the variant's")
        .extracting(Weakening::code)
        .doesNotContain(code);
  }

  @Test
  void whatIsAlwaysRequiredIsStricter() {
    assertThat(found(true, "required: [source]", "required: [source, photos]")).isEmpty();
    var always =
        ConditionalForms.YAML
            .replace(", requiredWhen: about = 'other'", "")
            .replace("required: [source]", "required: [source, photos]");
    assertThat(
            FormVariantCheck.of(
                process(true), ConditionalForms.FORM, ConditionalForms.read(always)))
        .isEmpty();
  }

  @Test
  void everyCodeHasWordsInBothLanguages() {
    for (var code : List.of("required-when", "visible-when", "condition-field")) {
      var one = new Weakening(code, "start", Weakenings.word("S"), Weakenings.word("F"));
      for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        assertThat(one.in(locale)).contains("S", "F").doesNotContain("matter.variant");
      }
    }
  }
}
