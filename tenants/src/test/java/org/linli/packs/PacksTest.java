package org.linli.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PacksTest {

  record Pack(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Text name,
      List<Integer> sizes) {}

  @Test
  void aPackIsReadIntoRecords() {
    var pack = read("id: a\nname: {zh: 甲, en: A}\nsizes: [1, 2]\n");
    assertThat(pack.sizes()).containsExactly(1, 2);
    assertThat(pack.name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("甲");
    assertThat(pack.name().in(Locale.UK)).isEqualTo("A");
  }

  @Test
  void anUnknownKeyIsAFaultWithFileAndLine() {
    assertFault("id: a\nname: {zh: 甲, en: A}\nsise: [1]\n", 3, "sise");
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    assertFault("id: a\nname: {zh: 甲, en: A}\nid: b\n", 3, "id");
  }

  @Test
  void aMissingKeyIsAFault() {
    assertThatThrownBy(() -> read("id: a\n"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> read("id: a\nname: {zh: 甲}\n"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("en");
  }

  @Test
  void aWrongTypeIsAFault() {
    assertFault("id: a\nname: {zh: 甲, en: A}\nsizes:\n  - 1\n  - large\n", 5, "sizes");
  }

  enum Colour {
    RED,
    GREEN
  }

  enum Shape {
    ROUND
  }

  record Painted(List<Colour> colours, List<Shape> shapes) {}

  private static Painted later(String yaml, List<String> unknown) {
    var bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return Packs.read(
        new ByteArrayInputStream(bytes), "test.yaml", Painted.class, Colour.class, unknown::add);
  }

  @Test
  void wordsOfALaterVersionArePassedOverAndTold() {
    var unknown = new ArrayList<String>();
    var read = later("colours: [RED, MAUVE, GREEN]\nshapes: [ROUND]\n", unknown);
    assertThat(read.colours()).containsExactly(Colour.RED, null, Colour.GREEN);
    assertThat(unknown).containsExactly("MAUVE");
  }

  @Test
  void otherUnknownWordsAreStillFaults() {
    assertThatThrownBy(() -> later("colours: [RED]\nshapes: [BENT]\n", new ArrayList<>()))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("BENT");
    assertThatThrownBy(() -> later("colors: [RED]\n", new ArrayList<>()))
        .isInstanceOf(PackFault.class);
  }

  @Test
  void brokenYamlAnEmptyFileAndAMissingOneAreFaults() {
    assertThatThrownBy(() -> read("id: [a\n"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("test.yaml:");
    assertThatThrownBy(() -> read("")).isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> Packs.read((InputStream) null, "gone.yaml", Pack.class))
        .isInstanceOf(PackFault.class)
        .hasMessage("gone.yaml:0: missing");
  }

  @Test
  void aTagThatNamesAClassMakesNoObjectOfIt() {
    assertThatThrownBy(
            () -> read("id: !!javax.script.ScriptEngineManager [x]\nname: {zh: 甲, en: A}\n"))
        .isInstanceOf(PackFault.class);
  }

  private static void assertFault(String yaml, int line, String reason) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.file()).isEqualTo("test.yaml");
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.reason()).contains(reason);
            });
  }

  private static Pack read(String yaml) {
    return Packs.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yaml", Pack.class);
  }
}
