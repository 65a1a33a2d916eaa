package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.ProcessCatalogue;

/** What a process from nothing begins with, before anything is kept. */
class NewProcessFormTest {

  private static NewProcess asked(String word, ProcessCatalogue catalogue) {
    return new NewProcess(null, "probe-one", "名称", "Name", word, catalogue);
  }

  @ParameterizedTest
  @EnumSource(ProcessCatalogue.class)
  void theFormHasTheDoorsOfItsCatalogue(ProcessCatalogue catalogue) {
    var draft = Blank.of(asked("词", catalogue).checked());
    var form = Forms.read(draft.form(), "form");
    assertThat(form.doors()).isEqualTo(catalogue.doors()).contains(Door.COUNTER);
    assertThat(form.process()).isEqualTo("probe-one");
    assertThat(form.word()).isEqualTo("词");
    assertThat(form.name().en()).isEqualTo("Name");
    assertThat(form.purpose().zh()).isEqualTo("名称");
    assertThat(form.start().required()).containsExactly("what");
    assertThat(draft.xml()).contains("id=\"probe-one\" name=\"名称\"").doesNotContain("{");
    assertThat(draft.scope()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "true", "null", "词"})
  void aWordStaysTheWordThatItIs(String word) {
    var draft = Blank.of(asked(word, ProcessCatalogue.INTERNAL).checked());
    assertThat(Forms.read(draft.form(), "form").word()).isEqualTo(word);
  }

  @Test
  void aNameStaysTheNameThatItIs() {
    var name = "“<修剪>” & \"扶正\": {1} # 2";
    var asked = new NewProcess(null, "probe-one", name, null, "词", ProcessCatalogue.PATROL);
    var draft = Blank.of(asked.checked());
    assertThat(Forms.read(draft.form(), "form").name().zh()).isEqualTo(name);
    assertThat(Forms.read(draft.form(), "form").name().en()).isEqualTo(name);
    assertThat(draft.xml()).contains("name=\"“&lt;修剪&gt;” &amp; &quot;扶正&quot;: {1} # 2\"");
  }

  @Test
  void blanksAroundWhatWasWrittenAreNoPartOfIt() {
    var asked =
        new NewProcess("", " Probe-One ", " 名称 ", " ", " 词 ", ProcessCatalogue.SERVICE).checked();
    assertThat(asked)
        .isEqualTo(new NewProcess("", "probe-one", "名称", "名称", "词", ProcessCatalogue.SERVICE));
  }

  @Test
  void aWordOfNumbersHasLettersAlone() {
    for (var wrong : new String[] {null, "", "a b", "词-1", "词".repeat(21)}) {
      var asked = asked(wrong, ProcessCatalogue.SERVICE);
      assertThatThrownBy(asked::checked).as(wrong).isInstanceOf(Invalid.class);
    }
  }
}
