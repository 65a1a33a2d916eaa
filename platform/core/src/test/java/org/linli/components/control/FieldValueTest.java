package org.linli.components.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.components.boundary.NotOfItsField;
import org.linli.packs.Text;

/** What may stand in which field. */
class FieldValueTest {

  private static final String ID = "018f0000-0000-7000-8000-000000000001";

  private static AssetField field(FieldType type, String... codes) {
    return new AssetField(
        "f",
        new Text("字段", "field"),
        type,
        null,
        List.of(codes),
        FieldKind.CODE,
        null,
        null,
        List.of());
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(
            FieldType.INSTANT, "2026-11-20T08:30:05Z", Instant.parse("2026-11-20T08:30:05Z")),
        Arguments.of(
            FieldType.INSTANT, "2026-11-20T16:30:05+08:00", Instant.parse("2026-11-20T08:30:05Z")),
        Arguments.of(FieldType.DATE, "2026-11-20", LocalDate.of(2026, 11, 20)),
        Arguments.of(FieldType.WHOLE, 7, 7),
        Arguments.of(FieldType.WHOLE, 7_000_000_000L, 7_000_000_000L),
        Arguments.of(FieldType.DECIMAL, 0.5, 0.5),
        Arguments.of(FieldType.DECIMAL, 3, 3),
        Arguments.of(FieldType.DECIMAL, Map.of("smoke", 0.1), Map.of("smoke", 0.1)),
        Arguments.of(FieldType.YES_NO, true, true),
        Arguments.of(FieldType.CODE, "REPAIR", "REPAIR"),
        Arguments.of(FieldType.CODE, "报修", "报修"),
        Arguments.of(FieldType.IDENTIFIER, ID, UUID.fromString(ID)),
        Arguments.of(FieldType.IDENTIFIER, "510104026017", "510104026017"),
        Arguments.of(FieldType.TEXT, "any words", "any words"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void aValueIsReadAsWhatItsFieldHolds(FieldType type, Object written, Object read) {
    assertThat(FieldValue.read(field(type), written)).isEqualTo(read);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(FieldType.INSTANT, "13812345678"),
        Arguments.of(FieldType.INSTANT, "2026-11-20"),
        Arguments.of(FieldType.INSTANT, 1_763_600_000L),
        Arguments.of(FieldType.DATE, "yesterday"),
        Arguments.of(FieldType.WHOLE, "13812345678"),
        Arguments.of(FieldType.WHOLE, 1.5),
        Arguments.of(FieldType.DECIMAL, "0.5"),
        Arguments.of(FieldType.DECIMAL, Double.NaN),
        Arguments.of(FieldType.DECIMAL, Map.of("smoke", "张三")),
        Arguments.of(FieldType.DECIMAL, Map.of("张三 in room 5", 1)),
        Arguments.of(FieldType.DECIMAL, many()),
        Arguments.of(FieldType.DECIMAL, List.of(1)),
        Arguments.of(FieldType.YES_NO, "true"),
        Arguments.of(FieldType.CODE, "张三 lives here"),
        Arguments.of(FieldType.CODE, ""),
        Arguments.of(FieldType.CODE, 5),
        Arguments.of(FieldType.CODE, "x".repeat(65)),
        Arguments.of(FieldType.IDENTIFIER, "an id"),
        Arguments.of(FieldType.IDENTIFIER, Map.of()),
        Arguments.of(FieldType.TEXT, "x".repeat(4_001)),
        Arguments.of(FieldType.TEXT, List.of("words")),
        Arguments.of(FieldType.BINARY, 5));
  }

  private static Map<String, Object> many() {
    return IntStream.range(0, 51)
        .boxed()
        .collect(java.util.stream.Collectors.toMap(at -> "m" + at, at -> at));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatItsFieldDoesNotHoldIsRefusedByTheFieldsName(FieldType type, Object written) {
    assertThatThrownBy(() -> FieldValue.read(field(type), written))
        .isInstanceOfSatisfying(
            NotOfItsField.class, no -> assertThat(no.arguments()).containsExactly("f"));
  }

  @Test
  void aCodeIsOneOfItsList() {
    var state = field(FieldType.CODE, "OPEN", "CLOSED");
    assertThat(FieldValue.read(state, "OPEN")).isEqualTo("OPEN");
    assertThatThrownBy(() -> FieldValue.read(state, "open")).isInstanceOf(NotOfItsField.class);
    assertThatThrownBy(() -> FieldValue.read(state, "13812345678"))
        .isInstanceOf(NotOfItsField.class);
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void nothingIsOfEveryField(FieldType type) {
    assertThat(FieldValue.read(field(type), null)).isNull();
  }
}
