package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldType;

/** What a file is, is said by its bytes. */
class EnclosuresTest {

  private static byte[] bytes(String signs) {
    return signs.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "OggS and more, audio/ogg",
    "RIFF1234WAVEfmt, audio/wav",
    "#!AMR and more, audio/amr",
    "1234ftypM4A , audio/mp4",
    "ID3 and more, audio/mpeg",
    "ÿû and more, audio/mpeg",
    "Eß£ and more, audio/webm"
  })
  void aRecordingIsKnownByItsFirstBytes(String signs, String type) {
    var content = bytes(type.endsWith("webm") ? (char) 0x1A + signs : signs);
    assertThat(Enclosures.type(FieldType.AUDIO, content)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "R", "RIFF1234WEBP", "OGGS", "1234moov", "MZ and more", "<svg/>", "ÿØÿà"})
  void whatIsNoRecordingIsNone(String signs) {
    assertThat(Enclosures.type(FieldType.AUDIO, bytes(signs))).isEmpty();
  }

  @Test
  void aPhotographIsNoRecordingAndARecordingNoPhotographOrPaper() {
    var photo = TestCommunity.PHOTO.content();
    assertThat(Enclosures.type(FieldType.PHOTO, photo)).contains("image/jpeg");
    assertThat(Enclosures.type(FieldType.AUDIO, photo)).isEmpty();
    assertThat(Enclosures.type(FieldType.PHOTO, bytes("OggS and more"))).isEmpty();
    assertThat(Enclosures.type(FieldType.PAPER, bytes("OggS and more"))).isEmpty();
    assertThat(Enclosures.type(FieldType.PAPER, bytes("%PDF-1.7 that does not open"))).isEmpty();
    assertThat(Enclosures.type(FieldType.PAPER, new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void onlyFieldsOfFilesTakeFiles(FieldType type) {
    var photo = TestCommunity.PHOTO.content();
    assertThat(Enclosures.type(type, photo).isPresent()).isEqualTo(type == FieldType.PHOTO);
    assertThat(type.isFile())
        .isEqualTo(List.of(FieldType.PHOTO, FieldType.AUDIO, FieldType.PAPER).contains(type));
  }

  @Test
  void oneRecordingAndNinePhotographsAreTaken() {
    assertThat(Enclosures.most(FieldType.AUDIO)).isEqualTo(1);
    assertThat(Enclosures.most(FieldType.PHOTO)).isEqualTo(9);
    assertThat(Enclosures.largest(FieldType.AUDIO)).isEqualTo(2 * Enclosures.MEGABYTE);
    assertThat(Enclosures.largest(FieldType.PHOTO)).isEqualTo(5 * Enclosures.MEGABYTE);
  }

  @Test
  void bytesComeThemselvesInBaseSixtyFourOrAsTheContentOfAThing() {
    var text = Base64.getEncoder().encodeToString(bytes("abc"));
    for (var sent :
        List.of(
            bytes("abc"),
            text,
            Map.of("content", text, "mediaType", "image/gif"),
            new Enclosure("image/gif", bytes("abc")))) {
      assertThat(Enclosures.content(sent))
          .hasValueSatisfying(b -> assertThat(b).contains('a', 'b', 'c'));
    }
    assertThat(Enclosures.content("no base 64!")).isEmpty();
    assertThat(Enclosures.content(Map.of("name", text))).isEmpty();
    assertThat(Enclosures.content(7)).isEmpty();
    assertThat(Enclosures.content(null)).isEmpty();
  }
}
